/// Takes the parts of a date of HTTP, one after the other.
struct DateParts {
  private var rest: UnsafeBufferPointer<UInt8>.SubSequence

  init(_ text: UnsafeBufferPointer<UInt8>) {
    rest = text[...]
  }

  /// Passes over the name of a day, whatever it is; answers whether there was one.
  mutating func skipWeekday() -> Bool {
    guard let comma = rest.firstIndex(of: UInt8(ascii: ",")),
      !rest[..<comma].contains(UInt8(ascii: " ")),
      rest[comma...].dropFirst().first == UInt8(ascii: " ")
    else { return false }
    // Some pad the day with a blank.
    rest = rest[(comma + 2)...].drop { $0 == UInt8(ascii: " ") }
    return true
  }

  /// The next number of one to four digits, which `end` must follow.
  mutating func number(endingWith end: Unicode.Scalar) -> Int? {
    var number = 0
    for (count, byte) in rest.prefix(5).enumerated() {
      guard byte != UInt8(ascii: end) else {
        rest = rest.dropFirst(count + 1)
        return count > 0 ? number : nil
      }
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return nil
  }

  /// The next month, from one to twelve, written with three letters and followed by a blank.
  mutating func month() -> Int? {
    let name = rest.prefix(4)
    rest = rest.dropFirst(4)
    return Self.months.firstIndex { name.elementsEqual($0.utf8) }.map { $0 + 1 }
  }

  /// Whether nothing but the name of universal time is left.
  var endsInUniversalTime: Bool {
    rest.elementsEqual("GMT".utf8) || rest.elementsEqual("UTC".utf8)
  }

  private static let months = [
    "Jan ", "Feb ", "Mar ", "Apr ", "May ", "Jun ", "Jul ", "Aug ", "Sep ", "Oct ", "Nov ", "Dec ",
  ]
}
