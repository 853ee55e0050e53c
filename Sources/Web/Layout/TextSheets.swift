/// A text cut into sheets that a page can bear, by the places of its Unicode scalars.
struct TextSheets {
  /// How many lines a sheet has at most.
  static let lines = 1000
  /// After how many scalars a sheet ends at the next blank.
  static let length = 60_000

  let scalars: [Unicode.Scalar]
  /// The sheets one after the other; none of an empty text.
  let sheets: [Range<Int>]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var sheets: [Range<Int>] = []
    var (start, lines) = (0, 0)
    for (place, scalar) in scalars.enumerated() {
      if scalar == "\n" { lines += 1 }
      let isLong = place - start >= Self.length
      let isFull = lines >= Self.lines || isLong && scalar.properties.isWhitespace
      if isFull || place - start >= 2 * Self.length {
        sheets.append(start..<place + 1)
        (start, lines) = (place + 1, 0)
      }
    }
    if start < scalars.count { sheets.append(start..<scalars.count) }
    self.sheets = sheets
  }

  /// The sheet, from 1, on which a place stands.
  func sheet(of place: Int) -> Int {
    (sheets.firstIndex { $0.contains(place) } ?? 0) + 1
  }

  /// The number of the printed page at the start of a sheet; nil in a text without pages.
  func page(at place: Int) -> Int? {
    guard scalars.contains("\u{C}") else { return nil }
    return scalars[..<place].count { $0 == "\u{C}" } + 1
  }

  /// What stands in `range`.
  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }
}
