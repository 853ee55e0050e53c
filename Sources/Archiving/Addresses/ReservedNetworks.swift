/// The blocks that no public document is served from, after IANA's special-purpose registries.
enum ReservedNetworks {
  /// What `address` belongs to, or `nil` when it is a public address.
  static func name(of address: InternetAddress) -> String? {
    if let named = all.first(where: { $0.range.contains(address) }) { return named.name }
    // Everything public in IPv6 has been given out of one block; the rest is reserved.
    if address.bytes.count == 16, address.bytes[0] & 0xE0 != 0x20 { return "a reserved network" }
    return nil
  }

  private static let all: [(range: AddressRange, name: String)] = blocks.compactMap { text, name in
    AddressRange(text).map { ($0, name) }
  }

  /// Every block and what it is for; a test makes sure that each can be read.
  static let blocks: [(String, String)] = [
    ("0.0.0.0/8", "this machine"),
    ("10.0.0.0/8", "a private network"),
    ("100.64.0.0/10", "a provider's internal network"),
    ("127.0.0.0/8", "this machine (loopback)"),
    ("168.63.129.16/32", "a cloud's internal service"),
    ("169.254.0.0/16", "the local link, where clouds keep their metadata"),
    ("172.16.0.0/12", "a private network"),
    ("192.0.0.0/24", "a network for protocols"),
    ("192.0.2.0/24", "a network for documentation"),
    ("192.88.99.0/24", "a relay of IPv6 (6to4)"),
    ("192.168.0.0/16", "a private network"),
    ("198.18.0.0/15", "a network for benchmarks"),
    ("198.51.100.0/24", "a network for documentation"),
    ("203.0.113.0/24", "a network for documentation"),
    ("224.0.0.0/4", "a multicast group"),
    ("255.255.255.255/32", "everybody on the local network (broadcast)"),
    ("240.0.0.0/4", "a reserved network"),
    ("::/128", "this machine"),
    ("::1/128", "this machine (loopback)"),
    ("::ffff:0:0/96", "an IPv4 address in disguise (mapped)"),
    ("::/96", "an IPv4 address in disguise (compatible)"),
    ("64:ff9b::/96", "an IPv4 address in disguise (NAT64)"),
    ("64:ff9b:1::/48", "an IPv4 address in disguise (local NAT64)"),
    ("100::/64", "a network that discards everything"),
    ("2001::/32", "an IPv4 address in disguise (Teredo)"),
    ("2001:2::/48", "a network for benchmarks"),
    ("2001::/23", "a network for protocols"),
    ("2001:db8::/32", "a network for documentation"),
    ("2002::/16", "an IPv4 address in disguise (6to4)"),
    ("3fff::/20", "a network for documentation"),
    ("fc00::/7", "a private network"),
    ("fe80::/10", "the local link"),
    ("fec0::/10", "a private network (site-local)"),
    ("ff00::/8", "a multicast group"),
  ]
}
