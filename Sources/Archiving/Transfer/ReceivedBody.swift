import Indicators

/// A complete body in a temporary file, not yet kept.
package struct ReceivedBody: Sendable, Equatable {
  let path: String
  let digest: Digest
  let size: Int
}
