import Scoring
import Indicators
import Tables

extension CountryFigures {
  /// The highest and the lowest indicators.
  var extremes: HTML {
    let words = visit.words
    let scored = indicators.filter { $0.cell.number != nil }
    guard scored.count > 1 else { return HTML() }
    // The order of the tree decides between equals, so the lists are the same every time.
    let order = scored.indices.sorted { one, other in
      let (first, second) = (value(scored[one]), value(scored[other]))
      return first == second ? one < other : first > second
    }
    let count = min(CountryFigures.listed, scored.count / 2)
    let high = order.prefix(count).map { scored[$0] }
    let low = order.suffix(count).reversed().map { scored[$0] }
    return """
      <div class="pair">
      <section><h2>\(words[CountryWords.strengths])</h2>
      <p class="closing">\(words[CountryWords.strengthsHint(count)])</p>\(list(high))</section>
      <section><h2>\(words[CountryWords.gaps])</h2>
      <p class="closing">\(words[CountryWords.gapsHint(count)])</p>\(list(low))</section>
      </div>
      """
  }

  /// What rose and fell most since the cycle before.
  var moves: HTML {
    let words = visit.words
    let since = indicators.compactMap { $0.cell.change?.since }.first
    guard let since else { return HTML() }
    let risen = moved { $0 > 0 }
    let fallen = moved { $0 < 0 }
    let heading: HTML = "<h2>\(words[CountryWords.moved(since: since.rawValue)])</h2>"
    guard !risen.isEmpty || !fallen.isEmpty else {
      return "<section>\(heading)<p>\(words[CountryWords.nothingMoved])</p></section>"
    }
    func side(_ name: CountryWords, _ figures: [Figure]) -> HTML? {
      figures.isEmpty ? nil : "<section><h3>\(words[name])</h3>\(list(figures))</section>"
    }
    return """
      <section>\(heading)
      <div class="pair">\(side(.up, risen))\(side(.down, fallen))</div></section>
      """
  }

  /// The indicators whose change may be stated and goes the wanted way, the largest first.
  private func moved(_ isWanted: (Double) -> Bool) -> [Figure] {
    let moved = indicators.filter { figure in
      guard let change = figure.cell.change, let difference = change.difference else {
        return false
      }
      switch change.kind {
      case .up, .down: return isWanted(difference)
      case .same, .withinUncertainty, .break, .notDue, .noData: return false
      }
    }
    let order = moved.indices.sorted { one, other in
      let (first, second) = (size(moved[one]), size(moved[other]))
      return first == second ? one < other : first > second
    }
    return order.prefix(CountryFigures.listed).map { moved[$0] }
  }

  private func value(_ figure: Figure) -> Double { figure.cell.number?.value ?? 0 }

  private func size(_ figure: Figure) -> Double { abs(figure.cell.change?.difference ?? 0) }

  private func list(_ figures: [Figure]) -> HTML {
    let lines = figures.map { figure -> HTML in
      """
      <li><b class="score\(FigureParts.bandClass(figure.cell))">\
      \(figure.cell.number?.text ?? "")</b> \(FigureParts.name(of: figure.row, visit)) \
      \(FigureParts.change(figure.cell, visit.words))</li>
      """
    }
    return "<ul class=\"figures\">\(lines)</ul>"
  }
}
