import Indicators
import Scoring
import Tables

/// What a framework says of one of its nodes.
struct NodeDescription {
  let visit: Visit
  let framework: Framework
  /// The place of the node in ``Framework/nodes``.
  let place: Int

  private var node: Node { framework.nodes[place].node }
  private var words: SiteWording { visit.words }

  /// Its title, in the language of the page.
  var title: String { node.title[visit.language] }

  /// The groups above it.
  var trail: HTML {
    var above: [Int] = []
    var parent = framework.nodes[place].parent
    while let next = parent {
      above.insert(next, at: 0)
      parent = framework.nodes[next].parent
    }
    guard !above.isEmpty else { return HTML() }
    let links = above.map { place -> HTML in "<li>\(link(framework.nodes[place].node))</li>" }
    return
      "<nav class=\"trail\" aria-label=\"\(words[IndicatorWords.place])\"><ol>\(links)</ol></nav>\n"
  }

  /// What it is, in a line, and its remarks.
  var lead: HTML {
    let kind = words[node.indicator == nil ? IndicatorWords.group : .indicator]
    let summary: HTML? = node.summary.map { "<p>\($0[visit.language])</p>\n" }
    let note: HTML? = node.note.map { "<p>\($0[visit.language])</p>\n" }
    let doubt: HTML? =
      node.isConfirmed ? nil : "<p class=\"banner\">\(words[IndicatorWords.unconfirmed])</p>\n"
    let code: HTML? =
      node.code.rawValue == "overall" ? nil : " <span class=\"code\">\(node.code.rawValue)</span>"
    return """
      <p class="lead">\(kind)\(code), \(framework.title[visit.language])</p>
      \(doubt)\(summary)\(note)
      """
  }

  /// How it is measured and scored, as pairs of name and text.
  var facts: HTML {
    guard let indicator = node.indicator else { return HTML() }
    let facts = IndicatorFacts(node: node, indicator: indicator, framework: framework, words: words)
    let pairs = facts.pairs.map { name, text -> HTML in "<dt>\(name)</dt><dd>\(text)</dd>" }
    return """
      <section><h2>\(words[IndicatorWords.measured])</h2>
      <dl class="facts">\(pairs)</dl></section>

      """
  }

  /// The levels of a grade, with their descriptors.
  var levels: HTML? {
    guard let levels = node.indicator?.levels, !levels.isEmpty else { return nil }
    let lines = levels.map { level -> HTML in
      let number = words.tables.numbers.text(
        level.value, decimals: level.value.rounded() == level.value ? 0 : 1)
      return "<dt>\(number)</dt><dd>\(level.text[visit.language])</dd>"
    }
    return """
      <section><h2>\(words[IndicatorWords.levels])</h2>
      <dl class="facts">\(lines)</dl></section>

      """
  }

  /// What stands right under a group.
  var children: HTML? {
    let places = framework.childPlaces[place]
    guard !places.isEmpty else { return nil }
    let links = places.map { place -> HTML in "<li>\(link(framework.nodes[place].node))</li>" }
    return """
      <section><h2>\(words[IndicatorWords.underneath])</h2>
      <ul class="children">\(links)</ul></section>

      """
  }

  private func link(_ node: Node) -> HTML {
    let isRoot = node.code == framework.root.code
    let code: HTML? = isRoot ? nil : "<span class=\"code\">\(node.code.rawValue)</span> "
    let title = node.title[visit.language]
    return HTML.link(visit.link(to: .indicator(node.code)), "\(code)\(title)")
  }
}
