/// Whether bytes are UTF-8, and how much speaks for it.
struct UTF8Evidence {
  /// Whether every byte belongs to a well-formed sequence; a last one that is cut off is forgiven.
  let isValid: Bool
  /// How many letters outside ASCII there are.
  let sequences: Int

  init(_ bytes: [UInt8]) {
    sequences = bytes.count { $0 >= 0xC0 }
    let whole = bytes.dropLast(Self.cutOff(bytes))
    isValid = whole.isEmpty ? bytes.isEmpty : String(validating: whole, as: UTF8.self) != nil
  }

  /// How many bytes at the end belong to a letter that is not complete.
  private static func cutOff(_ bytes: [UInt8]) -> Int {
    let tail = bytes.suffix(3)
    guard let lead = tail.lastIndex(where: { $0 >= 0xC0 }) else { return 0 }
    let width = bytes[lead] < 0xE0 ? 2 : bytes[lead] < 0xF0 ? 3 : 4
    let there = bytes.endIndex - lead
    return there < width ? there : 0
  }
}
