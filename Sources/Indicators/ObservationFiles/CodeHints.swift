/// Hints for wrong codes, each found once.
struct CodeHints {
  private let vocabulary: Vocabulary?
  private var found: [ProblemLog.WrongCode: String?] = [:]

  /// A file with more wrong codes than this was made for another framework.
  private static let most = 200

  init(_ vocabulary: Vocabulary?) {
    self.vocabulary = vocabulary
  }

  /// The problem of `entry`, with the hint for its wrong code.
  mutating func complete(_ entry: ProblemLog.Entry) -> Problem {
    guard let wrong = entry.wrongCode, let vocabulary else { return entry.problem }
    if found[wrong] == nil, found.count < CodeHints.most {
      found[wrong] = .some(vocabulary.hint(for: wrong.code, as: wrong.field))
    }
    let (problem, hint) = (entry.problem, found[wrong] ?? nil)
    return Problem(
      problem.severity, code: problem.code, problem.message, at: problem.place, hint: hint)
  }
}
