/// What is wrong with a pattern; each case is one plain sentence.
public enum PatternProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// The pattern is empty.
  case empty
  /// The pattern is longer than any that is needed, or repeats too much.
  case tooLong
  /// A bracket is not closed, or closed without being opened.
  case unbalanced(Character)
  /// Something to repeat is missing before a `*`, `+`, `?` or `{`.
  case nothingToRepeat
  /// A range or number of repetitions is the wrong way round.
  case reversed
  /// Something that this program's patterns do not have.
  case unsupported(String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .empty: "The pattern is empty; write what is to be ignored."
    case .tooLong: "The pattern is too long or repeats too much; make it simpler."
    case .unbalanced(let bracket):
      "A \"\(bracket)\" has no partner; put \"\\\" before it if the character itself is meant."
    case .nothingToRepeat: "There is nothing to repeat before a \"*\", \"+\", \"?\" or \"{\"."
    case .reversed: "The end of a range or repetition lies before its beginning."
    case .unsupported(let what):
      "\(what) is not understood; patterns know . [...] \\d \\w \\s \\b ^ $ | ( ) * + ? and {m,n}."
    }
  }
}
