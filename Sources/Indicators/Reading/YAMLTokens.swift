/// Looks at the bytes of a YAML text for anchors that are referred to.
struct YAMLTokens {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The problem of the first `*name` whose `&name` stands in the text as well, if there is one.
  func referredAnchor() -> Problem? {
    let anchors = Set(names(after: UInt8(ascii: "&")).map(\.name))
    guard !anchors.isEmpty,
      let alias = names(after: UInt8(ascii: "*")).first(where: { anchors.contains($0.name) })
    else { return nil }
    return Problem(
      code: "alias", "The alias \"*\(alias.name)\" is not allowed.",
      at: .init(line: alias.line),
      hint: "Write the content out where it belongs; anchors and aliases are refused.")
  }

  private func names(after sign: UInt8) -> [(name: String, line: Int)] {
    var found: [(name: String, line: Int)] = []
    var line = 1
    var previous = UInt8(ascii: "\n")
    var name: [UInt8]?
    for byte in text.utf8 {
      if var open = name {
        if YAMLTokens.isNameByte(byte) {
          open.append(byte)
          name = open
        } else {
          if !open.isEmpty { found.append((String(decoding: open, as: UTF8.self), line)) }
          name = nil
        }
      }
      if byte == sign, YAMLTokens.mayPrecede(previous) { name = [] }
      if byte == UInt8(ascii: "\n") { line += 1 }
      previous = byte
    }
    if let open = name, !open.isEmpty {
      found.append((String(decoding: open, as: UTF8.self), line))
    }
    return found
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && !",[]{}".utf8.contains(byte) && byte != UInt8(ascii: "&")
      && byte != UInt8(ascii: "*")
  }

  private static func mayPrecede(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ",[]{}:-?".utf8.contains(byte)
  }
}
