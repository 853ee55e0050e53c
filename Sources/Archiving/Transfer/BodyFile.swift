import CCurl
import Foundation
import Indicators

/// A body on its way into the archive: written to a temporary file while it is hashed.
///
/// It belongs to the thread of the engine. Unless it is finished, the file goes away with it.
final class BodyFile {
  private let file: NewFile
  private let hasher: OpaquePointer
  /// The bytes written so far.
  private(set) var size = 0

  /// Makes the file; it must not be there yet.
  init(path: String) throws(TransferFault) {
    file = try NewFile(path: path)
    guard let hasher = ccurl_hasher_new() else {
      throw .disk("there is no memory for the digest")
    }
    self.hasher = hasher
  }

  deinit {
    ccurl_hasher_free(hasher)
  }

  /// Adds bytes at the end.
  func append(_ bytes: UnsafeRawBufferPointer) throws(TransferFault) {
    guard ccurl_hasher_update(hasher, bytes.baseAddress, bytes.count) == 1 else {
      throw .disk("the digest could not be computed")
    }
    try file.append(bytes)
    size += bytes.count
  }

  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws(TransferFault) {
    try bytes.withUnsafeBytes { bytes in
      Result { () throws(TransferFault) in try append(bytes) }
    }.get()
  }

  /// Adds what another file holds.
  func append(contentsOf path: String) throws(TransferFault) {
    let source = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard source >= 0 else { throw .disk(String(cString: strerror(errno))) }
    defer { close(source) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(source, buffer.baseAddress, buffer.count)
      if count == 0 { return }
      if count > 0 {
        try append(UnsafeRawBufferPointer(rebasing: buffer.prefix(count)))
      } else if errno != EINTR {
        throw .disk(String(cString: strerror(errno)))
      }
    }
  }

  /// Ends the file; from now on it is the caller's.
  func finish() throws(TransferFault) -> ReceivedBody {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard ccurl_hasher_finish(hasher, &bytes) == 1, let digest = Digest(bytes: bytes) else {
      throw .disk("the digest could not be computed")
    }
    file.finish()
    return ReceivedBody(path: file.path, digest: digest, size: size)
  }
}
