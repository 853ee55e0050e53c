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
      let (table, sources, evidence) = try TrackingError.store { () throws(StoreError) in
        (
          try store.observations(of: framework, countries: countries), try store.sources(),
          try store.evidence().filter {
            $0.framework == framework.code && $0.version == framework.version
          }
        )
      }
      var count = HealthCount(
        evidence: evidence, dead: Set(sources.filter { $0.state == .dead }.map(\.address)),
        ages: try ages(of: evidence))
      for place in 0..<table.count { count.add(table[place]) }
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

/// Counts observations by what they rest on.
private struct HealthCount {
  private struct Key: Hashable {
    let cell: Cell
    let assessor: String
  }

  private let evidence: [Key: [CitedEvidence]]
  private let dead: Set<String>
  private let ages: [Int64: Bool]
  private(set) var health: [EvidenceHealth] = []

  init(evidence: [CitedEvidence], dead: Set<String>, ages: [Int64: Bool]) {
    self.evidence = Dictionary(grouping: evidence) { Key(cell: $0.cell, assessor: $0.assessor) }
    self.dead = dead
    self.ages = ages
  }

  mutating func add(_ observation: Observation) {
    switch observation.reading {
    case .value, .text: break
    case .absent: return
    }
    let cell = observation.cell
    let place =
      health.firstIndex { $0.country == cell.country && $0.cycle == cell.cycle } ?? health.count
    if place == health.count {
      health.append(EvidenceHealth(country: cell.country, cycle: cell.cycle))
    }
    let tied = evidence[Key(cell: cell, assessor: observation.assessor)] ?? []
    var addresses = Set(tied.map(\.address))
    if let cited = observation.detail.evidence?.address {
      addresses.insert((try? WebAddress(cited))?.description ?? cited)
    }
    health[place].observations += 1
    if addresses.isEmpty { health[place].uncited += 1 }
    if addresses.count == 1 { health[place].singleSource += 1 }
    if !addresses.isDisjoint(with: dead) { health[place].deadSource += 1 }
    if tied.contains(where: \.state.isReopened) { health[place].reopened += 1 }
    let isOld = tied.compactMap { $0.capture.flatMap { ages[$0] } }
    if !isOld.isEmpty, isOld.allSatisfy({ $0 }) { health[place].old += 1 }
  }
}
