import Foundation
import Indicators

/// A complete body, not yet kept.
package struct ReceivedBody: Sendable, Equatable {
  /// Where a body is until it is taken over.
  enum Place: Sendable, Equatable {
    /// In the file at its path, out of the hands of any child.
    case file
    /// In the file where the child that received it left it; its digest and size are only what the
    /// child says.
    case child(leftAt: String)
    /// In memory.
    case memory([UInt8])
  }

  /// The path of the file in which it is once it is taken over.
  let path: String
  let digest: Digest
  let size: Int
  let place: Place

  init(path: String, digest: Digest, size: Int, place: Place = .file) {
    self.path = path
    self.digest = digest
    self.size = size
    self.place = place
  }

  /// The body that consists of `bytes`, and is to be in the file at `path` afterwards.
  init(_ bytes: [UInt8], path: String) throws(TransferFault) {
    guard let digest = try? Digest(bytes: ByteHasher.digest(of: bytes)) else {
      throw .disk("the digest could not be computed")
    }
    self.init(path: path, digest: digest, size: bytes.count, place: .memory(bytes))
  }
}
