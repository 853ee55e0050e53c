import HTTPTypes
import NIOCore

/// Which hosts a request may name.
///
/// A page that another site's script loads through a name of its own would be read by that
/// script; so only the names by which we know ourselves are answered.
struct HostRule: Sendable {
  private let bound: String
  private let port: Int
  private let names: [HostName]

  init(_ settings: SiteSettings) {
    bound = settings.host.lowercased()
    port = settings.port
    names = settings.names.compactMap { HostName($0) }
  }

  /// Refuses a request that names no host, several, a malformed or a foreign one.
  func check(_ head: HTTPRequest, local: SocketAddress?) throws(SiteError) {
    guard let authority = head.authority, head.headerFields[values: .host].isEmpty,
      let host = HostName(authority)
    else { throw .refused(.malformedHost) }
    guard isOurs(host, local: local) else { throw .refused(.foreignHost) }
  }

  private func isOurs(_ host: HostName, local: SocketAddress?) -> Bool {
    if names.contains(where: { $0.name == host.name && ($0.port == nil || $0.port == host.port) }) {
      return true
    }
    guard (host.port ?? 80) == local?.port ?? port else { return false }
    let address = local?.ipAddress ?? bound
    let isLoopback = address == "::1" || address.hasPrefix("127.")
    return host.name == bound || host.name == address || isLoopback && host.name == "localhost"
  }
}

extension HTTPField.Name {
  /// A second `Host`; the first one is taken as the authority of the request.
  static let host = HTTPField.Name("Host") ?? .accept
}
