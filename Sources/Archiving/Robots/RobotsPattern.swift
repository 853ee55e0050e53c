/// A pattern of `robots.txt`: the beginning of a path, with `*` for anything and `$` for the end.
struct RobotsPattern: Sendable, Equatable {
  /// How many comparisons may be spent on one address.
  static let maximumSteps = 2_000_000

  private let parts: [[UInt8]]
  private let isAnchored: Bool
  /// The number of bytes, by which the more specific of two patterns is found.
  let length: Int

  /// The pattern in these bytes; `nil` when it is empty, which matches nothing.
  init?(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return nil }
    isAnchored = bytes.last == UInt8(ascii: "$")
    let body = Self.normalised(isAnchored ? Array(bytes.dropLast()) : bytes)
    parts = body.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(
      Array.init)
    length = body.count + (isAnchored ? 1 : 0)
  }

  /// Whether the path begins as the pattern says; `steps` counts the work.
  func matches(_ path: [UInt8], steps: inout Int) -> Bool {
    guard path.starts(with: parts[0]) else { return false }
    var position = parts[0].count
    guard parts.count > 1 else { return !isAnchored || position == path.count }
    for part in parts.dropFirst().dropLast() {
      guard let found = Self.find(part, in: path, from: position, steps: &steps) else {
        return false
      }
      position = found + part.count
    }
    let last = parts[parts.count - 1]
    if isAnchored {
      return path.count - position >= last.count && path.suffix(last.count) == last[...]
    }
    return Self.find(last, in: path, from: position, steps: &steps) != nil
  }

  private static func find(
    _ part: [UInt8], in path: [UInt8], from start: Int, steps: inout Int
  ) -> Int? {
    var position = start
    while position + part.count <= path.count, steps < maximumSteps {
      let same = zip(part, path[position...]).prefix { $0 == $1 }.count
      steps += same + 1
      if same == part.count { return position }
      position += 1
    }
    return nil
  }

  /// Both sides of a comparison in one spelling: percent-encoded where they must be, nowhere else.
  static func normalised(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = value(bytes[index + 1]),
        let low = value(bytes[index + 2])
      {
        let octet = high << 4 | low
        if isUnreserved(octet) { result.append(octet) } else { result += encoded(octet) }
        index += 3
      } else {
        if byte < 0x80 { result.append(byte) } else { result += encoded(byte) }
        index += 1
      }
    }
    return result
  }

  private static func encoded(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 65...70: digit - 55
    case 97...102: digit - 87
    default: nil
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
