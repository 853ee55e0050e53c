/// A JSON value whose keys keep their order.
indirect enum JSONText {
  case null
  case flag(Bool)
  case whole(Int)
  case number(Double)
  case text(String)
  case list([JSONText])
  case object([(String, JSONText)])

  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ number: Double?) { self = number.map { .number($0) } ?? .null }
  init(_ number: Int?) { self = number.map { .whole($0) } ?? .null }

  /// The value as text; lists and objects are broken into lines down to `lineDepth` levels.
  func written(lineDepth: Int) -> String {
    var text = ""
    write(to: &text, depth: 0, lineDepth: lineDepth)
    return text
  }

  private func write(to text: inout String, depth: Int, lineDepth: Int) {
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .whole(let number): text += String(number)
    // JSON has no infinities; no table holds one, and no reader may stumble over one.
    case .number(let number): text += number.isFinite ? number.description : "null"
    case .text(let string): JSONText.quote(string, to: &text)
    case .list(let values):
      JSONText.write(values, between: ("[", "]"), to: &text, depth, lineDepth) { value, text in
        value.write(to: &text, depth: depth + 1, lineDepth: lineDepth)
      }
    case .object(let members):
      JSONText.write(members, between: ("{", "}"), to: &text, depth, lineDepth) { member, text in
        JSONText.quote(member.0, to: &text)
        text += ": "
        member.1.write(to: &text, depth: depth + 1, lineDepth: lineDepth)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], between ends: (String, String), to text: inout String, _ depth: Int,
    _ lineDepth: Int, write: (Part, inout String) -> Void
  ) {
    let isBroken = depth < lineDepth && !parts.isEmpty
    func lineBreak(_ depth: Int) -> String { "\n" + String(repeating: "  ", count: depth) }
    text += ends.0
    for (index, part) in parts.enumerated() {
      if index > 0 { text += isBroken ? "," : ", " }
      if isBroken { text += lineBreak(depth + 1) }
      write(part, &text)
    }
    if isBroken { text += lineBreak(depth) }
    text += ends.1
  }

  /// Quoted so that it may also stand inside a script element.
  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    // Nearly all texts need no escape; 0xE2 begins the two line separators, and the dashes.
    guard string.utf8.contains(where: isSpecial) else {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "<", ">", "&", "\u{2028}", "\u{2029}": text += escape(scalar)
      case let control where control.value < 0x20: text += escape(control)
      case let plain: text.unicodeScalars.append(plain)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x5C
      || byte == 0xE2
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
