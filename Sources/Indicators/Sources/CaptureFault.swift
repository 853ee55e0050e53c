/// What exactly was wrong with an attempt whose outcome is not a good one.
public enum CaptureFault: String, Sendable, Equatable, CaseIterable {
  /// The transfer ended before its declared end.
  case truncated
  /// The answer is not well-formed HTTP.
  case malformed
  /// The content coding is broken or unknown.
  case undecodable
  /// The answer by definition holds no document (204, 205).
  case noContent = "no-content"
  /// More redirects than allowed, or a loop.
  case redirectLimit = "redirect-limit"
  /// A redirect without one usable address.
  case redirectInvalid = "redirect-invalid"
  /// The scheme is neither http nor https.
  case blockedScheme = "blocked-scheme"
  /// The address is not an address that can be fetched at all.
  case addressInvalid = "address-invalid"
  /// No connection could be made, or it broke before any answer.
  case unreachable
  /// The server asked to come back later (429, or 503 with a time).
  case throttled
  /// The server asks for credentials (401, 407, 511).
  case authentication
  /// The server forbids it (403, 451).
  case denied
  /// Another client error.
  case clientError = "client-error"
  /// `robots.txt` itself could not be read, so nothing may be fetched for now.
  case robotsUnavailable = "robots-unavailable"
  /// The archive could not keep the body.
  case archive
  /// The process that did the work ended.
  case crashed
}
