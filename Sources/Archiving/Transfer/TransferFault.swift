import Indicators

/// Why a transfer gave no document.
enum TransferFault: Error, Sendable, Equatable {
  /// The answer ended before its declared end.
  case truncated(String)
  /// The answer is not well-formed HTTP.
  case malformed(String)
  /// The content coding is broken or unknown.
  case undecodable(String)
  /// A limit of size was reached.
  case tooLarge(String)
  /// A limit of time was reached.
  case timeout(String)
  /// The address guard refused the connection.
  case blockedAddress(AddressRefusal)
  /// The address itself is of no use.
  case badAddress(WebAddressProblem)
  /// A redirect led to another scheme than http or https.
  case blockedScheme(String)
  /// Too many redirects.
  case redirectLimit(Int)
  /// A redirect without one usable address.
  case redirectInvalid(String)
  /// `robots.txt` does not allow the address.
  case robotsDenied(String)
  /// `robots.txt` could not be read because the server failed.
  case robotsUnavailable(String)
  /// The connection failed before any answer.
  case unreachable(String)
  /// The name does not resolve.
  case unknownHost(String)
  /// The certificate or the handshake cannot be trusted.
  case untrusted(String)
  /// The body could not be written.
  case disk(String)
  /// The process that transferred it ended over it, or could not be started.
  case crashed(String)
  /// Somebody stopped it.
  case cancelled
}
