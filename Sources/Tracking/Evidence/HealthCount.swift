import Foundation
import Indicators
import Records
import Scoring

/// Counts observations by what they rest on.
struct HealthCount {
  private struct Key: Hashable {
    let cell: Cell
    let assessor: String
  }

  /// What is cited: a source, or an address at which none is watched.
  private enum Origin: Hashable {
    case source(Int64)
    case address(String)
  }

  private let evidence: [Key: [CitedEvidence]]
  private let dead: Set<Int64>
  private let sources: [String: Int64]
  private let ages: [Int64: Bool]
  private(set) var health: [EvidenceHealth] = []

  /// A count by `evidence`, the `dead` sources, the `sources` that addresses mean, and the `ages` of
  /// captures: whether they are old.
  init(
    evidence: [CitedEvidence], dead: Set<Int64>, sources: [String: Int64], ages: [Int64: Bool]
  ) {
    self.evidence = Dictionary(grouping: evidence) { Key(cell: $0.cell, assessor: $0.assessor) }
    self.dead = dead
    self.sources = sources
    self.ages = ages
  }

  mutating func add(_ observation: Observation) {
    switch observation.reading {
    case .value, .text: break
    case .absent: return
    }
    let cell = observation.cell
    let place = place(of: cell.country, cell.cycle)
    let tied = evidence[Key(cell: cell, assessor: observation.assessor)] ?? []
    var origins = Set(tied.map { Origin.source($0.source) })
    if let cited = observation.detail.evidence?.address { origins.insert(origin(at: cited)) }
    health[place].observations += 1
    if origins.isEmpty { health[place].uncited += 1 }
    if origins.count == 1 { health[place].singleSource += 1 }
    if origins.contains(where: isDead) { health[place].deadSource += 1 }
    if tied.contains(where: \.state.isReopened) { health[place].reopened += 1 }
    let isOld = tied.compactMap { $0.capture.flatMap { ages[$0] } }
    if !isOld.isEmpty, isOld.allSatisfy({ $0 }) { health[place].old += 1 }
  }

  private func origin(at cited: String) -> Origin {
    let address = (try? WebAddress(cited))?.description ?? cited
    return sources[address].map { .source($0) } ?? .address(address)
  }

  private func isDead(_ origin: Origin) -> Bool {
    switch origin {
    case .source(let number): dead.contains(number)
    case .address: false
    }
  }

  /// Counts the values that no observation of their cycle gave, but one of an earlier cycle.
  mutating func addCarried(in board: Scoreboard) {
    for (column, facts) in board.framework.columns.enumerated() where facts.isCarriedForward {
      let marks = board.scores.columns[column].marks
      for (cell, mark) in marks.enumerated() where mark == .imputed {
        let (cycle, country) = cell.quotientAndRemainder(dividingBy: board.countries.count)
        let place = place(of: board.countries[country].code, board.cycles[cycle].code)
        health[place].carried += 1
      }
    }
  }

  private mutating func place(of country: Code<Country>, _ cycle: Code<Cycle>) -> Int {
    if let known = health.firstIndex(where: { $0.country == country && $0.cycle == cycle }) {
      return known
    }
    health.append(EvidenceHealth(country: country, cycle: cycle))
    return health.count - 1
  }
}

extension IndicatorColumn {
  /// Whether its gaps are filled with the last value of the same country.
  var isCarriedForward: Bool {
    switch indicator.imputation {
    case .carryForward: true
    case .none, .linear, .mean, .median, .groupMean, .groupMedian: false
    }
  }
}
