/// Why no connection was made to an address.
public enum AddressRefusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// The address lies in a network that is not public.
  case network(InternetAddress, String)
  /// The port belongs to another service than the web.
  case port(Int)
  /// The connection would not go over the Internet protocols.
  case family

  /// The refusal in a sentence that says what to do.
  public var description: String {
    switch self {
    case .network(let address, let name):
      "\(address) is \(name) and is not fetched from; allow it in the settings if it is meant."
    case .port(let port):
      "Port \(port) is not a port of web servers; allow host and port in the settings if it is meant."
    case .family:
      "The connection would not go over the Internet, and is never made."
    }
  }
}
