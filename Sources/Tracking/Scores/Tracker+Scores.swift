import Foundation
import Indicators
import Records
import Tables

extension Tracker {
  /// The scores of a framework, from the observations as they stood at `asOf`, or as they stand.
  ///
  /// It knows the intervals of scores and changes wherever its method or its values vary, so that
  /// no change is claimed inside the uncertainty.
  public func scoreboard(
    framework: Code<Framework>?, version: Int? = nil, asOf: Date? = nil
  ) async throws(TrackingError) -> Scoreboard {
    try await blocking { () throws(TrackingError) in
      let framework = try self.framework(framework, version)
      return try scoreboard(of: framework, asOf: asOf)
    }
  }

  func scoreboard(
    of framework: Framework, asOf: Date?
  ) throws(TrackingError) -> Scoreboard {
    let revision = try lastRevision()
    let key = ScoreboardCache.Key(
      framework: framework.code, version: framework.version, asOf: asOf, revision: revision)
    return try scoreboards.scoreboard(key) { () throws(TrackingError) in
      let observations = try TrackingError.store { () throws(StoreError) in
        try store.observations(of: framework, asOf: asOf, countries: countries)
      }
      let scoreboard = Scoreboard(observations, threads: processors)
      return scoreboard.isVaried ? scoreboard.withUncertainty(threads: processors) : scoreboard
    }
  }

  /// How many threads can work at once.
  var processors: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// The number of the last act; a table made from the same number is the same table.
  public func revision() async throws(TrackingError) -> Int64 {
    try await blocking { () throws(TrackingError) in try lastRevision() }
  }

  private func lastRevision() throws(TrackingError) -> Int64 {
    try TrackingError.store { () throws(StoreError) in try store.latestRevisionNumber() }
  }

  /// The table that `request` asks for.
  public func comparison(
    _ request: TableRequest, framework: Code<Framework>?, version: Int? = nil, asOf: Date? = nil
  ) async throws(TrackingError) -> ComparisonTable {
    let scoreboard = try await scoreboard(
      framework: framework, version: version, asOf: asOf)
    do throws(TableFault) {
      return try ComparisonTable(scoreboard, request, countries: countries)
    } catch {
      throw .table(error)
    }
  }

  /// A request for the default table, of the records as they stand now or stood at `asOf`.
  public func request(asOf: Date? = nil) -> TableRequest {
    TableRequest(standing: asOf.map { .asOf($0) } ?? .draft(now()))
  }

  /// Whether the records can be read.
  public func isReady() async -> Bool {
    (try? await revision()) != nil
  }
}
