import Indicators

/// A complete body in a temporary file, not yet kept.
package struct ReceivedBody: Sendable, Equatable {
  let path: String
  let digest: Digest
  let size: Int
  /// Where the child that received it left it; `nil` once it is at `path`, out of the child's hands.
  ///
  /// Until then digest and size are only what the child says.
  var leftAt: String?
}
