/// How one attempt to fetch a source ended.
public enum CaptureOutcome: String, Sendable, Equatable, CaseIterable {
  /// A complete body whose bytes differ from the last good capture, or the first one.
  case changed
  /// A complete body with the bytes of the last good capture.
  case unchanged
  /// The server confirmed with 304 that nothing is new.
  case notModified = "not-modified"
  /// The same document, but the server says it lives at another address for good.
  case moved
  /// The bytes differ only in what the noise rules ignore.
  case noiseOnly = "noise-only"
  /// The document is no longer there (404, 410).
  case gone
  /// The server will not hand it out (401, 403, 451 and other client errors).
  case refused
  /// `robots.txt` does not allow it.
  case robotsDenied = "robots-denied"
  /// The address lies in a network, or under a scheme, that may not be fetched.
  case blockedAddress = "blocked-address"
  /// The certificate or the handshake cannot be trusted.
  case tlsError = "tls-error"
  /// The name of the host does not resolve.
  case dnsError = "dns-error"
  /// A limit of time ended the attempt.
  case timeout
  /// A limit of size ended the attempt.
  case tooLarge = "too-large"
  /// The answer was cut off or is not well-formed.
  case badResponse = "bad-response"
  /// The server failed, was busy, or could not be reached.
  case serverError = "server-error"
  /// A page that says "not found" under the status of a success.
  case soft404 = "soft-404"
  /// The document is of another type than its address promises.
  case wrongType = "wrong-type"
  /// Somebody stopped the attempt.
  case cancelled

  /// Whether the source was seen to be in order, so that later captures are compared with this one.
  public var isGood: Bool {
    switch self {
    case .changed, .unchanged, .notModified, .moved, .noiseOnly: true
    case .gone, .refused, .robotsDenied, .blockedAddress, .tlsError, .dnsError, .timeout,
      .tooLarge, .badResponse, .serverError, .soft404, .wrongType, .cancelled:
      false
    }
  }
}
