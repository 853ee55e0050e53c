import Indicators

extension AddressGuard {
  /// The guard for documents that the feed at `feed` lists on its own host, when its list came from
  /// `peer`: only exceptions that the feed itself needs are theirs.
  ///
  /// A feed of the open web is written by a stranger, who may also let a document of its own host lead
  /// elsewhere, by a redirect or by a name that comes to mean another address.
  public func guarding(documentsOf feed: WebAddress, from peer: InternetAddress) -> AddressGuard {
    let open = AddressGuard()
    if open.refusal(of: peer, host: feed.host, port: feed.port) == nil { return open }
    return AddressGuard(
      allowed: allowed.filter { $0.opens(peer, host: feed.host, port: feed.port) })
  }

  /// Why `address` is not fetched only because the feed at `feed` lists it; nil where it may be.
  ///
  /// Exceptions are made for those who add sources. What a stranger writes into a feed may lead to
  /// where everybody can go, and to the host of the feed itself, and nowhere else.
  public func refusal(ofListed address: WebAddress, by feed: WebAddress) -> String? {
    if address.host == feed.host, address.port == feed.port { return nil }
    let bare =
      address.host.hasPrefix("[") ? String(address.host.dropFirst().dropLast()) : address.host
    if let number = InternetAddress(bare) {
      return AddressGuard().refusal(of: number, host: bare, port: address.port)?.description
    }
    if Self.foreignPorts.contains(address.port) {
      return AddressRefusal.port(address.port).description
    }
    let isException = allowed.contains { $0.host == bare }
    guard isException || !bare.contains(".") else { return nil }
    return "\(bare) is no public host; a feed of another host cannot have it fetched."
  }
}
