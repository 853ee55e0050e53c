import Indicators
import Scoring

/// The agreement of the assessors of a cycle, by indicator and on the whole.
struct AssessorAnalysis {
  /// For each indicator, or side of one, that has a cell with several assessors.
  private(set) var indicators: [AgreementAnalysis] = []
  /// On all of them; nil where they used different scales, or for no such cell.
  private(set) var overall: AgreementAnalysis?

  init(_ scoreboard: Scoreboard, cycle: Int) {
    var all: [[Double]] = []
    var scales: Set<ValueScale> = []
    for (place, column) in scoreboard.framework.columns.enumerated() {
      let cells = scoreboard.countries.indices
        .map { Self.values(scoreboard, column: place, country: $0, cycle: cycle) }
        .filter { $0.count > 1 }
      guard !cells.isEmpty else { continue }
      all += cells
      scales.insert(column.indicator.scale)
      indicators.append(
        Self.agreement(cells, of: column.code.rawValue, facet: column.facet?.rawValue))
    }
    if scales.count == 1 { overall = Self.agreement(all, of: nil, facet: nil) }
  }

  private static func agreement(
    _ cells: [[Double]], of indicator: String?, facet: String?
  ) -> AgreementAnalysis {
    AgreementAnalysis(
      indicator: indicator, facet: facet, cells: cells.count,
      nominal: Agreement.nominal.alpha(cells), ordinal: Agreement.ordinal.alpha(cells),
      interval: Agreement.interval.alpha(cells))
  }

  /// What each assessor says of a cell.
  ///
  /// A panel's value is what its members came to after they had talked: no judgement of its own.
  private static func values(
    _ scoreboard: Scoreboard, column: Int, country: Int, cycle: Int
  ) -> [Double] {
    scoreboard.observations(column: column, country: country, cycle: cycle)
      .filter { $0.assessor != Observation.panel }
      .compactMap { observation in
        switch observation.reading {
        case .value(let value): value
        case .text, .absent: nil
        }
      }
  }
}
