/// A field of a CSV file.
enum CSVField {
  /// Nothing.
  case empty
  /// A number in plain digits; never guarded.
  case number(String)
  /// A text; guarded where a spreadsheet program would take it for a formula.
  case text(String)

  init(_ text: String?) { self = text.map { .text($0) } ?? .empty }
  init(_ number: Double?) { self = number.map { .number("\($0)") } ?? .empty }
  init(_ number: Int?) { self = number.map { .number("\($0)") } ?? .empty }

  /// `text` with an apostrophe before it where it begins like a formula.
  ///
  /// Spreadsheet programs also take the full-width twins for signs; reading back drops the
  /// apostrophe once.
  static func guarded(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      "'" + text
    case .some, nil: text
    }
  }
}
