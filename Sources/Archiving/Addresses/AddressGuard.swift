/// Decides whether a connection to an address may be made.
///
/// It is asked about the address that is really connected to, after every look-up and on every
/// redirect, so that no name, spelling or changed answer gets past it.
public struct AddressGuard: Sendable, Equatable {
  /// The networks and hosts that are opened although they are not public.
  public var allowed: [AllowEntry]

  /// A guard with these exceptions.
  public init(allowed: [AllowEntry] = []) {
    self.allowed = allowed
  }

  /// Why no connection may be made to `address`, which was asked for as `host` and `port`.
  public func refusal(of address: InternetAddress, host: String, port: Int) -> AddressRefusal? {
    if allowed.contains(where: { $0.opens(address, host: host, port: port) }) { return nil }
    if Self.foreignPorts.contains(port) { return .port(port) }
    return ReservedNetworks.name(of: address).map { .network(address, $0) }
  }

  /// Ports of other services, which an answer in the form of a request could upset
  /// (the list of the Fetch standard).
  static let foreignPorts: Set<Int> = [
    1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102,
    103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465,
    512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993,
    995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6665, 6666, 6667,
    6668, 6669, 6679, 6697, 10080, 11211,
  ]
}
