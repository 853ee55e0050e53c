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
    case .noEngine:
      "libcurl could not be started; check that the library is installed whole."
    }
  }
}
