import Indicators
import Tables

/// The figures of one country in one cycle, read from the same tables that are downloaded.
struct CountryFigures {
  let visit: Visit
  let scoreboard: Scoreboard
  /// Every node of the framework for the country, with the change since the cycle before.
  let table: ComparisonTable
  /// The top of it with the change since the baseline; nil where no baseline was named.
  let baseline: ComparisonTable?

  /// How many indicators are named as strengths, as gaps, as risen and as fallen.
  static let listed = 5

  init(
    _ visit: Visit, _ scoreboard: Scoreboard, country: Country, cycle series: ComparisonTable
  ) throws(SiteError) {
    self.visit = visit
    self.scoreboard = scoreboard
    let cycle = series.scope.cycles.last
    let query = visit.query.elsewhere.with {
      $0.countries = [country.code]
      $0.cycles = cycle.map { [$0] } ?? []
      $0.since = visit.query.since
      $0.showsRanks = true
    }
    table = try visit.table(query, of: scoreboard)
    let place = scoreboard.cycles.firstIndex { $0.code == cycle }
    let start = place.flatMap { scoreboard.baseline(of: $0) }.map { scoreboard.cycles[$0].code }
    if let start {
      baseline = try visit.table(
        query.with {
          $0.since = start; $0.level = 1
        }, of: scoreboard)
    } else {
      baseline = nil
    }
  }

  /// The code of the cycle.
  var cycle: String { table.scope.cycles.last?.rawValue ?? "" }

  /// A row with the cell of the country.
  typealias Figure = (row: TableRow, cell: TableCell)

  /// The rows that have a cell.
  var figures: [Figure] {
    table.rows.compactMap { row in row.cells.first.map { (row, $0) } }
  }

  /// The rows of single indicators.
  var indicators: [Figure] {
    figures.filter { figure in
      switch figure.row.subject {
      case .node(let code): scoreboard.framework.node(code)?.indicator != nil
      case .country, .regionalMean: false
      }
    }
  }

  /// The score of the whole framework, large.
  var overall: HTML {
    let words = visit.words
    guard let cell = figures.first?.cell, let number = cell.number else {
      return "<p class=\"headline\">\(words[CountryWords.noOverallScore])</p>"
    }
    let count = scoreboard.countries.count
    let rank: HTML? = cell.rank.map { rank in
      "<span>\(words[CountryWords.rank(rank.text, of: count)])</span>"
    }
    return """
      <p class="headline"><span class="label">\(words[CountryWords.overall]), \(cycle)</span> \
      <b class="score\(FigureParts.bandClass(cell))">\(number.text)</b> \
      <span>\(table.band(of: cell)?.name ?? "")</span> \
      \(FigureParts.change(cell, words)) \(rank)</p>
      """
  }
}
