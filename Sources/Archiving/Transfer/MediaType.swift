/// The type of a body as declared, and as its first bytes show it.
struct MediaType: Sendable, Equatable {
  /// Type and subtype in lower case, such as `text/html`.
  let name: String
  /// The charset, as declared.
  let charset: String?

  /// The value of a `Content-Type` field; `nil` when it names no type.
  init?(_ field: String?) {
    guard let field else { return nil }
    // Byte by byte, for every answer has one.
    let end = field.utf8.firstIndex(of: UInt8(ascii: ";")) ?? field.endIndex
    let name = field[..<end].trimmingBlanks().lowercased()
    guard Self.isTypeAndSubtype(name) else { return nil }
    self.name = name
    charset =
      field.utf8[end...].split(separator: UInt8(ascii: ";")).lazy
      .compactMap { Self.charset(Substring($0).trimmingBlanks()) }.first
  }

  private static func isTypeAndSubtype(_ name: String) -> Bool {
    guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
    let (type, subtype) = (name.utf8[..<slash], name.utf8[name.utf8.index(after: slash)...])
    return !type.isEmpty && type.allSatisfy(isToken) && !subtype.isEmpty
      && subtype.allSatisfy(isToken)
  }

  private static func charset(_ parameter: String) -> String? {
    guard parameter.lowercased().hasPrefix("charset=") else { return nil }
    let value = parameter.dropFirst(8).filter { $0 != "\"" && $0 != "'" }.trimmingBlanks()
    guard (1...40).contains(value.utf8.count), value.utf8.allSatisfy(isToken) else { return nil }
    return value.lowercased()
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    guard byte > 0x20, byte < 0x7F else { return false }
    switch Unicode.Scalar(byte) {
    case "(", ")", "<", ">", "@", ",", ";", ":", "\\", "\"", "/", "[", "]", "?", "=", "{", "}":
      return false
    default: return true  // The rest of the bytes.
    }
  }
}
