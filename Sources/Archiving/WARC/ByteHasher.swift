import CCurl
import Indicators

/// SHA-256 of bytes that come in pieces.
///
/// It belongs to whoever made it and is not `Sendable`; the C memory is freed with it.
final class ByteHasher {
  private let hasher: OpaquePointer

  /// A hasher; fails only for lack of memory.
  init() throws(ArchiveProblem) {
    guard let hasher = ccurl_hasher_new() else {
      throw .disk(path: "SHA-256", why: "there is no memory for the digest")
    }
    self.hasher = hasher
  }

  deinit {
    ccurl_hasher_free(hasher)
  }

  /// Adds bytes.
  func add(_ bytes: UnsafeRawBufferPointer) {
    _ = ccurl_hasher_update(hasher, bytes.baseAddress, bytes.count)
  }

  /// The thirty-two bytes of the digest; nothing can be added afterwards.
  func finish() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 32)
    _ = ccurl_hasher_finish(hasher, &bytes)
    return bytes
  }

  /// The digest of `bytes`.
  static func digest(of bytes: some Sequence<UInt8>) throws(ArchiveProblem) -> [UInt8] {
    let hasher = try ByteHasher()
    Array(bytes).withUnsafeBytes { hasher.add($0) }
    return hasher.finish()
  }
}
