/// What the handshakes of open connections told, for the transfers that use a connection again.
///
/// libcurl tells it only to the transfer that made the connection.
struct Handshakes {
  private var facts: [String: String] = [:]
  // The latest last: the open connections are among them, for they are far fewer.
  private var order: [String] = []
  private static let most = 1024

  /// What is known of the handshake of `connection`; `told` is what this transfer heard of it, which
  /// is nothing where another one made it.
  mutating func facts(of connection: String?, told: String?) -> String? {
    guard let connection else { return told }
    guard let told else { return facts[connection] }
    if facts.updateValue(told, forKey: connection) == nil { order.append(connection) }
    if order.count > Self.most { facts[order.removeFirst()] = nil }
    return told
  }
}
