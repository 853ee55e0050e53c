import CCurl
import Foundation
import Indicators

/// A body on its way into the archive: written to a temporary file while it is hashed.
///
/// It belongs to the thread of the engine. Unless it is finished, the file goes away with it.
final class BodyFile {
  private let path: String
  private let descriptor: Int32
  private let hasher: OpaquePointer
  private var isFinished = false
  /// The bytes written so far.
  private(set) var size = 0

  /// Makes the file; it must not be there yet.
  init(path: String) throws(TransferFault) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o444)
    guard descriptor >= 0 else { throw .disk(String(cString: strerror(errno))) }
    guard let hasher = ccurl_hasher_new() else {
      close(descriptor)
      unlink(path)
      throw .disk("there is no memory for the digest")
    }
    self.path = path
    self.hasher = hasher
  }

  deinit {
    ccurl_hasher_free(hasher)
    if isFinished { return }
    close(descriptor)
    unlink(path)
  }

  /// Adds bytes at the end.
  func append(_ bytes: UnsafeRawBufferPointer) throws(TransferFault) {
    guard ccurl_hasher_update(hasher, bytes.baseAddress, bytes.count) == 1 else {
      throw .disk("the digest could not be computed")
    }
    var rest = bytes
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .disk(String(cString: strerror(errno)))
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    size += bytes.count
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
    // At once, so that whoever is told of the body finds nobody who could still write to it.
    close(descriptor)
    isFinished = true
    return ReceivedBody(path: path, digest: digest, size: size)
  }
}
