/// A key that stands a second time in its mapping.
///
/// The parser gives up at such a key. It is therefore hidden in the text under a name that nobody
/// writes, so that the rest can be read, and is reported where it stands.
struct RepeatedKey {
  /// The most that are looked for in one file.
  static let limit = 10

  /// The key as it was written.
  let name: String
  /// The line of the first one.
  let firstLine: Int
  /// The name under which the second one is hidden, of the same length.
  let alias: String
  /// The text with the second one hidden.
  let text: String

  /// Hides the second `name` of a mapping; nil where it is not found.
  ///
  /// The first one stands at `line` and `column`, both from 1; `number` makes the alias unique.
  init?(_ name: String, line: Int, column: Int, in text: String, number: Int) {
    let scalars = Array(text.unicodeScalars)
    let search = KeySearch(scalars: scalars, name: Array(name.unicodeScalars))
    guard let first = search.place(line: line, column: column),
      let found = search.next(after: first, column: column),
      let mark = Unicode.Scalar(0xE000 + UInt32(number)),
      let filler = Unicode.Scalar(0xF8FF as UInt32)
    else { return nil }
    let alias = [mark] + [Unicode.Scalar](repeating: filler, count: found.count - 1)
    var hidden = String.UnicodeScalarView()
    hidden.append(contentsOf: scalars[..<found.lowerBound])
    hidden.append(contentsOf: alias)
    hidden.append(contentsOf: scalars[found.upperBound...])
    var word = String.UnicodeScalarView()
    word.append(contentsOf: alias)
    self.name = name
    self.firstLine = line
    self.alias = String(word)
    self.text = String(hidden)
  }
}
