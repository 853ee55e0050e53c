import Foundation
import Indicators
import Reading
import Records

extension Tracker {
  /// The noise rules of a source as they were set, oldest first, with who did it when and why.
  public func noise(
    ofSource name: String
  ) async throws(TrackingError) -> [(act: Act, rules: NoiseRules)] {
    try await blocking { () throws(TrackingError) in
      let source = try source(named: name)
      return try TrackingError.store { () throws(StoreError) in
        try store.noiseHistory(of: source.id ?? 0)
      }
    }
  }

  /// Sets the noise rules of a source, once they are found to be right.
  public func set(
    _ rules: NoiseRules, ofSource name: String, by author: String, reason: String? = nil
  ) async throws(TrackingError) {
    try await blocking { () throws(TrackingError) in
      let source = try source(named: name)
      try check(rules)
      try TrackingError.store { () throws(StoreError) in
        try store.set(rules, of: source.id ?? 0, by: author, reason: reason, at: now())
      }
    }
  }

  /// Adds to, or takes from, the noise rules of a source.
  public func changeNoise(
    ofSource name: String, by author: String, reason: String? = nil,
    _ change: @escaping @Sendable (inout NoiseRules) -> Void
  ) async throws(TrackingError) -> NoiseRules {
    var rules = try await noise(ofSource: name).last?.rules ?? NoiseRules()
    let before = rules
    change(&rules)
    if rules != before { try await set(rules, ofSource: name, by: author, reason: reason) }
    return rules
  }

  /// What `rules` would have made of all versions of a source, next to the rules as they stand.
  public func replay(
    _ rules: NoiseRules, ofSource name: String
  ) async throws(TrackingError) -> NoiseReplay {
    try await blocking { () throws(TrackingError) in
      let source = try source(named: name)
      let proposed = try check(rules)
      let standing = try noiseRules(of: source.id ?? 0)
      let now = (try? NoiseFilter(standing)) ?? .none
      let texts = try textSource()
      var steps: [NoiseReplay.Step] = []
      let versions = try versions(of: source)
      for (old, new) in zip(versions, versions.dropFirst()) {
        guard let before = try texts.text(of: old, source, standing),
          let after = try texts.text(of: new, source, standing),
          let proposedBefore = try texts.text(of: old, source, rules),
          let proposedAfter = try texts.text(of: new, source, rules)
        else { continue }
        let plain = TextComparison(from: before.text, to: after.text, noise: now)
        let filtered = TextComparison(
          from: proposedBefore.text, to: proposedAfter.text, noise: proposed)
        steps.append(try step(new, plain, filtered))
      }
      return NoiseReplay(steps: steps)
    }
  }

  private func step(
    _ capture: Capture, _ now: TextComparison, _ proposed: TextComparison
  ) throws(TrackingError) -> NoiseReplay.Step {
    let decision = try TrackingError.store { () throws(StoreError) in
      try store.triage(of: capture.id ?? 0).last?.decision
    }
    let stillReal = Set(proposed.realChanges.flatMap(\.words))
    return NoiseReplay.Step(
      capture: capture, now: now.verdict, proposed: proposed.verdict,
      hidden: now.realChanges.filter { stillReal.isDisjoint(with: $0.words) }, decision: decision)
  }

  @discardableResult
  private func check(_ rules: NoiseRules) throws(TrackingError) -> NoiseFilter {
    do throws(ReadingProblem) {
      _ = try TextSource.selection(of: rules)
    } catch {
      throw .setting("noise rule", reason: error.description)
    }
    do throws(NoiseProblem) {
      return try NoiseFilter(rules)
    } catch {
      throw .setting("noise rule", reason: error.description)
    }
  }
}

extension TextChange {
  /// The words that changed, for telling changes apart.
  fileprivate var words: [String] {
    pieces.filter { $0.fate != .kept && $0.noise == nil }.map { $0.fate.rawValue + $0.text }
  }
}
