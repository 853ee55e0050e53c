import Scoring

extension Scoreboard {
  /// What the assessors say of every cell, column by column; the values a Monte Carlo draws from.
  public var evidence: [ColumnEvidence] {
    let collector = ColumnCollector(table: observations, rows: rows)
    return framework.columns.indices.map { collector.evidence(of: $0) }
  }
}
