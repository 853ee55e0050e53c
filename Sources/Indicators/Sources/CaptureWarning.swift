/// Something odd about a capture that did not prevent it.
public enum CaptureWarning: String, Sendable, Equatable, Codable, CaseIterable {
  /// The body is empty.
  case emptyBody = "empty-body"
  /// The server sent more than it had announced.
  case surplusBytes = "surplus-bytes"
  /// The length was not announced, so a cut could not be noticed.
  case noLength = "no-length"
  /// Bytes follow the end of the compressed stream.
  case trailingGarbage = "trailing-garbage"
  /// The body is of another kind than the declared media type.
  case typeMismatch = "type-mismatch"
  /// A redirect led from https to http.
  case schemeDowngrade = "scheme-downgrade"
  /// A deep address was redirected to the front page.
  case redirectedToRoot = "redirected-to-root"
  /// The declared charset is not the one the bytes are in.
  case charsetLie = "charset-lie"
  /// The page says that it was not found.
  case soft404 = "soft-404"
  /// The page says that the site is under maintenance.
  case maintenance
  /// The page is a form to sign in.
  case loginWall = "login-wall"
  /// The page wants to be shown that no robot reads it.
  case botWall = "bot-wall"
  /// The page holds no text.
  case noText = "no-text"
  /// The domain is parked or for sale.
  case parked
  /// The text could not be read out of the document.
  case unreadable
}
