import Indicators
import Scoring

/// Writes the values of one step of the method as CSV: `cycle,country,indicator,facet,value,mark`.
public struct StepListing: Sendable {
  /// The steps that can be looked at, in the order of the method.
  public enum Step: String, CaseIterable, Sendable {
    /// Several assessors have become one value.
    case combined
    /// Outliers have been treated.
    case treated
    /// Gaps have been filled.
    case imputed
    /// Values have come to the common scale.
    case normalised
    /// The scores of all nodes.
    case scores
  }

  private let scoreboard: Scoreboard
  private let step: Step

  /// The values of `step`, any but `scores`.
  public init(_ scoreboard: Scoreboard, step: Step) {
    self.scoreboard = scoreboard
    self.step = step
  }

  /// The file, one piece per cycle.
  public func write<Failure: Error>(to write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try write(Array("cycle,country,indicator,facet,value,mark\n".utf8))
    for cycle in scoreboard.cycles.indices { try write(Array(rows(ofCycle: cycle).utf8)) }
  }

  private func rows(ofCycle cycle: Int) -> String {
    var text = ""
    for (place, country) in scoreboard.countries.enumerated() {
      for (index, column) in scoreboard.framework.columns.enumerated() {
        let result = scoreboard.scores.columns[index]
        let value = grid(of: result)[cycle, place]
        let mark = result.marks[cycle * scoreboard.countries.count + place]
        text += "\(scoreboard.cycles[cycle].code),\(country.code),\(column.code),"
        text += "\(column.facet?.rawValue ?? ""),\(value.isNaN ? "" : "\(value)"),\(mark.name)\n"
      }
    }
    return text
  }

  private func grid(of result: ColumnScores) -> Grid {
    switch step {
    case .combined: result.combined
    case .treated: result.treated
    case .imputed: result.imputed
    case .normalised, .scores: result.normalised
    }
  }
}
