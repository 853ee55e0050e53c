/// The type of a body as declared, and as its first bytes show it.
struct MediaType: Sendable, Equatable {
  /// Type and subtype in lower case, such as `text/html`.
  let name: String
  /// The charset, as declared.
  let charset: String?

  /// The value of a `Content-Type` field; `nil` when it names no type.
  init?(_ field: String?) {
    guard let field else { return nil }
    let parts = field.split(separator: ";", omittingEmptySubsequences: false)
    let name = parts.first?.trimmingBlanks().lowercased() ?? ""
    let halves = name.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isToken) })
    else { return nil }
    self.name = name
    charset = parts.dropFirst().lazy.compactMap { Self.charset($0.trimmingBlanks()) }.first
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
