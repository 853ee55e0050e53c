import Indicators

/// The part of noise rules that judges texts; the selectors were applied when the text was read.
public struct NoiseFilter: Sendable, Equatable {
  let patterns: [Pattern]
  let ignoresNumbers: Bool
  let ignoresDates: Bool

  /// A filter that ignores nothing.
  public static let none = NoiseFilter()

  private init() {
    (patterns, ignoresNumbers, ignoresDates) = ([], false, false)
  }

  /// Reads the rules as they were written.
  public init(_ rules: NoiseRules) throws(NoiseProblem) {
    guard rules.patterns.count <= 50, rules.keep.count + rules.drop.count <= 50 else {
      throw .tooMany
    }
    var patterns: [Pattern] = []
    for text in rules.patterns {
      do throws(PatternProblem) {
        patterns.append(try Pattern(text))
      } catch {
        throw .pattern(text, error)
      }
    }
    self.patterns = patterns
    ignoresNumbers = rules.ignoresNumbers
    ignoresDates = rules.ignoresDates
  }
}
