/// Which bytes of a document an answer holds.
struct ContentRange: Sendable, Equatable {
  /// The first byte, counted from zero.
  let first: Int
  /// The last byte.
  let last: Int
  /// The bytes of the whole document.
  let total: Int

  /// The value of `Content-Range`; `nil` when it is not whole, as where the total is not known.
  init?(_ value: String) {
    let words = value.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, words[0].lowercased() == "bytes" else { return nil }
    let numbers = words[1].split(
      maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "/" })
    guard numbers.count == 3, words[1].dropFirst(numbers[0].count).first == "-",
      let first = Self.number(numbers[0]), let last = Self.number(numbers[1]),
      let total = Self.number(numbers[2]), first <= last, last < total
    else { return nil }
    self.first = first
    self.last = last
    self.total = total
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else {
      return nil
    }
    return Int(text)
  }
}
