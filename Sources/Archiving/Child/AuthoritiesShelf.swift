import Foundation
import Synchronization

/// The files of authorities that a run has read, each once.
final class AuthoritiesShelf: Sendable {
  private let known = Mutex<[String: Authorities]>([:])

  /// The authorities of the file at `path`; it may wait for the disk.
  func authorities(at path: String) throws(TransferFault) -> Authorities {
    if let found = known.withLock({ $0[path] }) { return found }
    guard let bytes = FileManager.default.contents(atPath: path), !bytes.isEmpty,
      bytes.count <= 4 << 20
    else {
      throw .untrusted(
        "The file of certificates \(path) cannot be read; name another for this source.")
    }
    let read = Authorities(path: path, certificates: Array(bytes))
    known.withLock { $0[path] = read }
    return read
  }
}
