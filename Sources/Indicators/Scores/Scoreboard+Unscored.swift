import Scoring

extension Scoreboard {
  /// ``latestCycle``; where nothing has a score, the last cycle with an observation.
  public var latestObservedCycle: Int? {
    latestCycle ?? observations.cycle.max().map { Int($0) }
  }

  /// Why no observation led to a score; nil where there is none, or one that did.
  public var unscoredReason: UnscoredReason? {
    guard latestCycle == nil, observations.count > 0 else { return nil }
    var counts: [String: Int] = [:]
    for place in 0..<observations.count { counts[reason(ofObservation: place), default: 0] += 1 }
    // Of equally common ones the first by letters.
    let commonest = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }
    return commonest.map {
      UnscoredReason(observations: observations.count, reason: $0.key, count: $0.value)
    }
  }

  /// Why an observation led to no score.
  private func reason(ofObservation place: Int) -> String {
    if let absence = observations.standing[place].absence { return "\(absence.rawValue)." }
    if observations.standing[place] == .text { return "A text is never scored." }
    let column = framework.columns[Int(observations.column[place])]
    guard let node = framework.position(of: column.code) else { return "" }
    let cell = Int(observations.cycle[place]) * countries.count + Int(observations.country[place])
    return scores.nodes[framework.planPosition(of: node)].outcomes[cell].sentence
  }
}
