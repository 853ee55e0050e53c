import Foundation

/// A file that is being written, which nobody may write to afterwards.
///
/// It belongs to one thread. Unless it is finished, the file goes away with it.
final class NewFile {
  let path: String
  private let descriptor: Int32
  private var isFinished = false

  /// Makes the file; it must not be there yet.
  init(path: String) throws(TransferFault) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o444)
    guard descriptor >= 0 else { throw .disk(String(cString: strerror(errno))) }
    self.path = path
  }

  deinit {
    if isFinished { return }
    close(descriptor)
    unlink(path)
  }

  /// Adds bytes at the end.
  func append(_ bytes: UnsafeRawBufferPointer) throws(TransferFault) {
    var rest = bytes
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .disk(String(cString: strerror(errno)))
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }

  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws(TransferFault) {
    try bytes.withUnsafeBytes { bytes in
      Result { () throws(TransferFault) in try append(bytes) }
    }.get()
  }

  /// Ends the file, which stays; at once, so that nobody is left who could still write to it.
  func finish() {
    close(descriptor)
    isFinished = true
  }
}
