/// The host that a request names: a name or address, and a port.
struct HostName: Equatable {
  /// The name in lower case, or the address; one of IPv6 without its brackets.
  let name: String
  /// The port, if one is named.
  let port: Int?

  /// Reads the field `Host`; nil where it is not one host.
  init?(_ text: String) {
    let (name, rest): (Substring, Substring)
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { return nil }
      (name, rest) = (text[text.index(after: text.startIndex)..<end], text[end...].dropFirst())
      guard name.utf8.allSatisfy(HostName.isOfAddress) else { return nil }
    } else {
      let end = text.firstIndex(of: ":") ?? text.endIndex
      (name, rest) = (text[..<end], text[end...])
      guard name.utf8.allSatisfy(HostName.isOfName) else { return nil }
    }
    guard !name.isEmpty, name.utf8.count <= 253 else { return nil }
    self.name = name.lowercased()
    if rest.isEmpty {
      port = nil
    } else {
      guard rest.first == ":", rest.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
        let port = Int(rest.dropFirst()), (1...65_535).contains(port)
      else { return nil }
      self.port = port
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x46, 0x61...0x66, 0x2E: true
    default: false
    }
  }
}
