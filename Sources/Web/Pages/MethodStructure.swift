import Indicators
import Scoring
import Tables
import Tracking

/// The parts of a framework with their weights and scales, and its bands.
struct MethodStructure {
  let framework: Framework
  let analysis: Analysis?
  let visit: Visit

  private var words: SiteWording { visit.words }

  /// The bands with the scores at which they begin.
  var bands: HTML? {
    guard !framework.bands.isEmpty else { return nil }
    let samples = framework.bands.enumerated().map { place, band -> HTML in
      let below = place + 1 < framework.bands.count ? framework.bands[place + 1].from : nil
      let edges = words.tables[.bandEdges(number(band.from), below: below.map(number))]
      return """
        <li><span class="sample band-\(place)">\(band.name[visit.language])</span> \
        \(edges)</li>
        """
    }
    return """
      <section><h2>\(words[MethodWords.bands])</h2>
      <ul class="bands">\(samples)</ul></section>
      """
  }

  /// The tree with the weights as they are written and as they work.
  var parts: HTML {
    let name = words[MethodWords.structure]
    let headings: [MethodWords] = [.name, .weight, .effective, .joined, .scoring]
    let table = PlainTable(
      caption: "\(name). \(words[MethodWords.structureHint])",
      region: words[MethodWords.region(name)], headings: headings.map { words[$0] },
      rows: framework.nodes.indices.map(row))
    return """
      <section><h2>\(name)</h2>
      <p>\(words[MethodWords.structureHint])</p>
      \(table.html)</section>
      """
  }

  private func row(_ place: Int) -> PlainTable.Row {
    let placed = framework.nodes[place]
    let node = placed.node
    let code: HTML? =
      placed.parent == nil ? nil : "<span class=\"code\">\(node.code.rawValue)</span> "
    let title = HTML.link(
      visit.link(to: .indicator(node.code)), "\(code)\(node.title[visit.language])")
    let joined: HTML =
      node.indicator == nil ? HTML(text: words[AggregationWords(node.aggregation)]) : HTML()
    return PlainTable.Row(
      heading: title,
      cells: [
        HTML(text: weight(placed)), HTML(text: effect(placed)), joined,
        node.indicator.map(scale) ?? HTML(),
      ],
      depth: placed.depth, isGroup: node.indicator == nil)
  }

  /// The share of the weight among the siblings.
  private func weight(_ placed: PlacedNode) -> String {
    guard let parent = placed.parent else { return "" }
    let weights = framework.childPlaces[parent].map { framework.nodes[$0].node.weight }
    let largest = weights.max() ?? 0
    guard largest > 0 else { return "" }
    let sum = weights.reduce(0) { $0 + $1 / largest }
    return percent(placed.node.weight / largest / sum)
  }

  private func effect(_ placed: PlacedNode) -> String {
    guard let parent = placed.parent else { return "" }
    let code = framework.nodes[parent].node.code.rawValue
    let weights = analysis?.nodes.first { $0.node == code }?.weights
    let share = weights?.first { $0.child == placed.node.code.rawValue }?.effective
    return share.map(percent) ?? ""
  }

  /// Which values make 0 and 100, or the name of another scale.
  private func scale(_ indicator: Indicator) -> HTML {
    switch indicator.normalisation {
    case .fixed(.goalposts(let low, let high, _, let isLogarithmic)):
      let posts = indicator.direction == .higher ? (low, high) : (high, low)
      let text = words[MethodWords.range(number(posts.0), number(posts.1))]
      return HTML(text: isLogarithmic ? text + " (ln)" : text)
    case .fixed(let other): return HTML(text: words[NormalisationWords(other.kind)])
    case .distanceToReference(let country, _):
      return "\(words[NormalisationWords(.distanceToReference)]): \(country.rawValue)"
    }
  }

  private func percent(_ share: Double) -> String {
    words.tables.numbers.text(share * 100, decimals: 1)
  }

  /// As few decimals as the number needs, three at most.
  private func number(_ value: Double) -> String {
    let decimals = (0...3).first { DecimalRounding.round(value, decimals: $0) == value }
    return words.tables.numbers.text(value, decimals: decimals ?? 3)
  }
}
