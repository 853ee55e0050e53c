import Foundation
import Indicators
import Tables

extension Tracker {
  /// Analyses a framework and its scores in `cycle`, or in the last cycle that has scores.
  public func analysis(
    framework: Code<Framework>?, version: Int? = nil, cycle: String? = nil, asOf: Date? = nil,
    options: AnalysisOptions = AnalysisOptions()
  ) async throws(TrackingError) -> Analysis {
    let scoreboard = try await scoreboard(
      framework: framework, version: version, asOf: asOf)
    let place = try scoreboard.place(ofCycle: cycle)
    var spread = options
    spread.threads = max(options.threads, processors)
    return try await blocking { [spread] () throws(TrackingError) in
      Analysis(scoreboard, cycle: place, options: spread)
    }
  }
}

extension Scoreboard {
  /// The place of the cycle of that name; without a name that of the last one with scores.
  func place(ofCycle name: String?) throws(TrackingError) -> Int {
    let codes = cycles.map(\.code.rawValue)
    guard let name else {
      if let last = latestCycle { return last }
      throw .table(
        unscoredReason.map { .unscored($0, framework: framework.code) }
          ?? .noScores(framework: framework.code))
    }
    if let place = codes.firstIndex(of: name) { return place }
    throw .unknown(
      "cycle", name: name, framework: framework.code.rawValue,
      hint: NearMiss.hint(for: name, among: codes))
  }
}
