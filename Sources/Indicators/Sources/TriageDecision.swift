/// What somebody made of a change of a source.
public enum TriageDecision: String, Sendable, CaseIterable, Codable {
  /// Nothing but noise; a rule may be in order.
  case noise
  /// A change that matters to no indicator.
  case minor
  /// A change that matters.
  case matters
  /// For an expert to judge.
  case expert
}
