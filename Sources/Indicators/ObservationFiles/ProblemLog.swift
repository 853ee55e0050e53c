/// The problems of a file as they are found: as many as may be listed, and the count of all.
struct ProblemLog {
  /// How many errors, and how many warnings, are kept.
  let limit: Int
  /// Those kept.
  private(set) var entries: [Entry] = []
  /// How many errors there were.
  private(set) var errors = 0
  /// How many warnings there were.
  private(set) var warnings = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// Notes an error; its words are only made where it is listed.
  mutating func error(
    _ code: String, at place: Problem.Place, _ words: @autoclosure () -> Words
  ) {
    errors += 1
    guard errors <= limit else { return }
    let words = words()
    entries.append(
      Entry(
        problem: Problem(.error, code: code, words.message, at: place, hint: words.hint),
        wrongCode: words.wrongCode))
  }

  /// Notes a warning; its words are only made where it is listed.
  mutating func warning(
    _ code: String, at place: Problem.Place, _ words: @autoclosure () -> Words
  ) {
    warnings += 1
    guard warnings <= limit else { return }
    let words = words()
    entries.append(
      Entry(
        problem: Problem(.warning, code: code, words.message, at: place, hint: words.hint),
        wrongCode: nil))
  }

  /// Notes all of `other`, which was made as if the file began `rows` and `lines` later.
  mutating func append(_ other: ProblemLog, rows: Int, lines: Int) {
    let listed = (errors: min(errors, limit), warnings: min(warnings, limit))
    var errorRoom = limit - listed.errors
    var warningRoom = limit - listed.warnings
    for entry in other.entries {
      switch entry.problem.severity {
      case .error:
        guard errorRoom > 0 else { continue }
        errorRoom -= 1
      case .warning:
        guard warningRoom > 0 else { continue }
        warningRoom -= 1
      }
      entries.append(
        Entry(problem: entry.problem.moved(rows: rows, lines: lines), wrongCode: entry.wrongCode))
    }
    errors += other.errors
    warnings += other.warnings
  }

  /// All that is listed in the order of the file, and how many are not.
  ///
  /// Wrong codes get their hints here, since finding what is meant takes longer than reading.
  func closed(_ vocabulary: Vocabulary? = nil) -> [Problem] {
    var hints = CodeHints(vocabulary)
    var list = entries.enumerated().sorted {
      ($0.element.row, $0.offset) < ($1.element.row, $1.offset)
    }.map { hints.complete($0.element) }
    for (count, severity, name) in [
      (errors, Problem.Severity.error, "errors"), (warnings, .warning, "warnings"),
    ] where count > limit {
      list.append(
        Problem(
          severity, code: "more-problems",
          "\(count - limit) further \(name) are not listed; there are \(count) in all."))
    }
    return list
  }

  /// A problem, and the wrong code for which a hint is to be found.
  struct Entry {
    let problem: Problem
    let wrongCode: WrongCode?

    fileprivate var row: Int { problem.place.row ?? 0 }
  }

  /// A code that is not known, and where it stands.
  struct WrongCode: Hashable {
    let code: String
    let field: ObservationField
  }

  /// What a problem says.
  struct Words {
    /// What is wrong.
    let message: String
    /// What to do.
    let hint: String?
    /// The wrong code for which a hint is to be found.
    let wrongCode: WrongCode?

    init(_ message: String, _ hint: String? = nil, wrongCode: WrongCode? = nil) {
      self.message = message
      self.hint = hint
      self.wrongCode = wrongCode
    }
  }
}

extension Problem {
  fileprivate func moved(rows: Int, lines: Int) -> Problem {
    var place = place
    place.row = place.row.map { $0 + rows }
    place.line = place.line.map { $0 + lines }
    return Problem(severity, code: code, message, at: place, hint: hint)
  }
}
