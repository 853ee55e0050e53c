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
  func write(to line: inout String) {
    switch self {
    case .whole(let number?): line += String(number)
    case .text(let text?): Self.quote(text, to: &line)
    case .whole(nil), .text(nil): line += "null"
    case .list(let texts):
      line += "["
      for (place, text) in texts.enumerated() {
        if place > 0 { line += "," }
        Self.quote(text, to: &line)
      }
      line += "]"
    }
  }

  private static func quote(_ text: String, to line: inout String) {
    line += "\""
    defer { line += "\"" }
    // Nearly all texts can stand as they are.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
      line += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": line += "\\\""
      case "\\": line += "\\\\"
      case let control where control.value < 0x20:
        let digits = String(control.value, radix: 16)
        line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case let plain: line.unicodeScalars.append(plain)
      }
    }
  }
}
