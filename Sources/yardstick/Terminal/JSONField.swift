/// A value of what is printed by the thousand, for which a general encoder takes too long.
enum JSONField: Encodable {
  case whole(Int?)
  case text(String?)
  case list([String])

  func encode(to encoder: any Encoder) throws {
    var answer = encoder.singleValueContainer()
    switch self {
    case .whole(let number): try answer.encode(number)
    case .text(let text): try answer.encode(text)
    case .list(let texts): try answer.encode(texts)
    }
  }

  /// Writes the value to the end of `line`.
  func write(to line: inout [UInt8]) {
    switch self {
    case .whole(let number?): line.append(contentsOf: String(number).utf8)
    case .text(let text?): Self.quote(text, to: &line)
    case .whole(nil), .text(nil): line.append(contentsOf: "null".utf8)
    case .list(let texts):
      line.append(UInt8(ascii: "["))
      for (place, text) in texts.enumerated() {
        if place > 0 { line.append(UInt8(ascii: ",")) }
        Self.quote(text, to: &line)
      }
      line.append(UInt8(ascii: "]"))
    }
  }

  private static func quote(_ text: String, to line: inout [UInt8]) {
    var text = text
    line.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      // Nearly all texts can stand as they are.
      if bytes.contains(where: needsEscape) {
        for byte in bytes { escape(byte, to: &line) }
      } else {
        line.append(contentsOf: bytes)
      }
    }
    line.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8, to line: inout [UInt8]) {
    guard needsEscape(byte) else { return line.append(byte) }
    line.append(UInt8(ascii: "\\"))
    guard byte < 0x20 else { return line.append(byte) }
    let digits = Array("0123456789abcdef".utf8)
    line.append(contentsOf: "u00".utf8)
    line.append(digits[Int(byte >> 4)])
    line.append(digits[Int(byte & 15)])
  }
}
