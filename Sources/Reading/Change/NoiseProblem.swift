/// What is wrong with a noise rule; a plain sentence.
public enum NoiseProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// There are more rules than a source can need.
  case tooMany
  /// A pattern is wrong.
  case pattern(String, PatternProblem)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .tooMany: "A source has at most 50 patterns and 50 selectors; join some of them."
    case .pattern(let text, let problem): "The pattern \"\(text)\" is wrong. \(problem)"
    }
  }
}
