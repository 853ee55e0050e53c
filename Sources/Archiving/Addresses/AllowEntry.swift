/// An exception from the address guard: a network or host that this installation may fetch from.
public struct AllowEntry: Sendable, Hashable {
  /// The exception as it was written.
  let text: String
  let range: AddressRange?
  let host: String?
  let port: Int?

  /// The exception in `text`: `10.1.0.0/16`, `127.0.0.1:8080`, `[::1]:8080`, `intranet.example`
  /// or `intranet.example:8080`.
  public init?(_ text: String) {
    if let range = AddressRange(text) {
      self.init(text, range: range, host: nil, port: nil)
      return
    }
    let (name, port) = Self.split(text)
    guard let name, !name.isEmpty else { return nil }
    if let port, !(1...65535).contains(port) { return nil }
    let bare = name.hasPrefix("[") ? String(name.dropFirst().dropLast()) : name
    let address = AddressRange(bare)
    // "10.0.0.0/33" and the like are misspelt networks, not hosts.
    guard address != nil || !name.contains(where: { "/:[] ".contains($0) }) else { return nil }
    self.init(text, range: address, host: address == nil ? name.lowercased() : nil, port: port)
  }

  /// Whether the exception opens `address`, which was asked for as `host` and `port`.
  func opens(_ address: InternetAddress, host: String, port: Int) -> Bool {
    if let wanted = self.port, wanted != port { return false }
    return range?.contains(address) ?? (self.host == host)
  }

  private init(_ text: String, range: AddressRange?, host: String?, port: Int?) {
    self.text = text
    self.range = range
    self.host = host
    self.port = port
  }

  private static func split(_ text: String) -> (String?, Int?) {
    guard let colon = text.lastIndex(of: ":"), text.last != "]" else { return (text, nil) }
    guard let port = Int(text[text.index(after: colon)...]) else { return (nil, nil) }
    return (String(text[..<colon]), port)
  }
}
