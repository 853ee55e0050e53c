import Indicators

/// A copy in the home of a body that is kept elsewhere.
package struct BodyCopy: Sendable, Equatable {
  /// The digest of the body.
  package let digest: Digest
  /// Its size.
  package let bytes: Int
  /// When it was last read or written, in seconds since 1970.
  let lastUsed: Int
}
