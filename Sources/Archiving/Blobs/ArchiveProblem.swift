import Indicators

/// Why the archive cannot do its work.
public enum ArchiveProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// A folder or file cannot be made, written, read or made durable.
  case disk(path: String, why: String)
  /// A file of the archive does not hold what its name says.
  case damaged(Digest)
  /// A body is not there.
  case missing(String)
  /// The process that is to transfer could not be started.
  case noWorker(String)
  /// Another process adds to the archive, reads all of it, or takes away from it.
  case inUse
  /// The object store does not do what it is asked.
  case objects(String, String)
  /// libcurl could not be started.
  case noEngine

  /// The problem in a sentence that says what to do.
  public var description: String {
    switch self {
    case .disk(let path, let why):
      "\(path): \(why). Check the disk and the permissions of the archive folder."
    case .damaged(let digest):
      "The archived file \(digest) does not hold what its name says; restore it from a backup."
    case .missing(let place): "\(place) is missing; restore it from a backup."
    case .noWorker(let why): "Nothing can be fetched. \(why)"
    case .inUse:
      "The archive is in use by another command (fetch, archive); try again when that is done."
    case .objects(let place, let why): "The archive in the \(place) cannot be used: \(why)."
    case .noEngine:
      "libcurl could not be started; check that the library is installed whole."
    }
  }

  /// Whether it speaks of one body, and the others may well be in order.
  package var concernsOneBody: Bool {
    switch self {
    case .damaged, .missing: true
    case .disk, .inUse, .objects, .noWorker, .noEngine: false
    }
  }
}
