import Foundation
import Synchronization

/// Names for files that arrive, no two alike in all processes that share an archive.
final class BodyNames: Sendable {
  private let last = Atomic(0)
  private let prefix: String

  init() {
    prefix = "\(getpid())-\(DispatchTime.now().uptimeNanoseconds)"
  }

  /// A name that was not given before.
  func next() -> String {
    "\(prefix)-\(last.add(1, ordering: .relaxed).newValue)"
  }
}
