import Foundation
import Indicators
import Records

extension Tracker {
  /// On what the observations of a framework rest, for each country and cycle that has some.
  ///
  /// Evidence is as old as the capture it cites; what is not tied to a capture has no known age.
  public func evidenceHealth(
    framework code: Code<Framework>?, version: Int? = nil
  ) async throws(TrackingError) -> [EvidenceHealth] {
    try await blocking { () throws(TrackingError) in
      let framework = try framework(code, version)
      let (table, sources, addresses, evidence) = try TrackingError.store { () throws(StoreError) in
        (
          try store.observations(of: framework, countries: countries), try store.sources(),
          try store.sourcesByAddress(),
          try store.evidence().filter {
            $0.framework == framework.code && $0.version == framework.version
          }
        )
      }
      var count = HealthCount(
        evidence: evidence, dead: Set(sources.filter { $0.state == .dead }.compactMap(\.id)),
        sources: addresses, ages: try ages(of: evidence))
      for place in 0..<table.count { count.add(table[place]) }
      if framework.columns.contains(where: \.isCarriedForward) {
        count.addCarried(in: Scoreboard(table, threads: processors))
      }
      return count.health
    }
  }

  /// Whether each cited capture is older than twelve months.
  private func ages(of evidence: [CitedEvidence]) throws(TrackingError) -> [Int64: Bool] {
    let limit = Calendar(identifier: .gregorian).date(byAdding: .month, value: -12, to: now())
    var ages: [Int64: Bool] = [:]
    for number in Set(evidence.compactMap(\.capture)) {
      ages[number] = try recorded(number).startedAt < limit ?? .distantPast
    }
    return ages
  }
}
