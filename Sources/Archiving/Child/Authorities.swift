import Foundation
import Synchronization

/// Certificates to trust besides those of the system, read from a file.
///
/// They are read here and handed on, since a child that transfers may not open the file.
struct Authorities: Hashable, Sendable {
  let path: String
  let certificates: [UInt8]

  // The path tells two apart well enough; the certificates are long.
  func hash(into hasher: inout Hasher) {
    hasher.combine(path)
  }
}
