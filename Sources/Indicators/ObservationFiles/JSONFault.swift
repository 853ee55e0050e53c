/// Why a file is not JSON, or not a list of observations.
enum JSONFault: Error {
  /// Something that JSON does not know, at a byte.
  case syntax(at: Int)
  /// Bytes that are not UTF-8, at a byte.
  case encoding
  /// Lists or objects in one another beyond all need, at a byte.
  case tooDeep(at: Int)
  /// Something else than a list of observations, said in a sentence.
  case structure(String)
  /// The same name twice in the outermost object.
  case repeatedName(String)
  /// Nothing at all.
  case empty
  /// More records than are read.
  case tooMany(Int)

  /// The code of the problem.
  var code: String {
    switch self {
    case .syntax: "syntax"
    case .encoding: "encoding"
    case .tooDeep: "too-deep"
    case .structure: "structure"
    case .repeatedName: "duplicate-field"
    case .empty: "empty"
    case .tooMany: "too-large"
    }
  }

  /// What is wrong, and what to do.
  var words: ProblemLog.Words {
    switch self {
    case .syntax:
      .init("The file is not JSON from here on.", "Have it written by a program, not by hand.")
    case .encoding:
      .init("The file is not UTF-8.", "JSON is always written in UTF-8; save it again as such.")
    case .tooDeep:
      .init("Lists or objects stand too deep inside one another.", "A record is one flat object.")
    case .structure(let sentence):
      .init(
        sentence, "Write a list of objects, or an object whose \"observations\" is such a list.")
    case .repeatedName(let name): .init("\"\(name.prefix(40))\" is given twice.")
    case .empty: .init("The file is empty.")
    case .tooMany(let limit):
      .init("The file has more than \(limit) records.", "Divide it.")
    }
  }

  /// Where the fault stands in `text`.
  func place(in text: UnsafeBufferPointer<UInt8>) -> Problem.Place {
    switch self {
    case .syntax(let offset), .tooDeep(let offset):
      let before = text.prefix(offset)
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
      return Problem.Place(line: line, column: offset - lineStart + 1)
    case .encoding, .structure, .repeatedName, .empty, .tooMany: return .file
    }
  }
}
