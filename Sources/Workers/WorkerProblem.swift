import Glibc

/// Why there is no child to work.
public enum WorkerProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// The program could not be started.
  case notStarted(String, why: String)
  /// The child ended before it had answered.
  case ended(WorkerEnding)
  /// The child did not answer in time and was ended.
  case late

  /// What happened and what to do, in a sentence.
  public var description: String {
    switch self {
    case .notStarted(let path, let why):
      "The program \(path) could not be started (\(why)); check that it is there and may be run."
    case .ended(let ending): "The process that did the work ended: \(ending)."
    case .late: "The process that did the work did not answer in time, and was ended."
    }
  }
}

extension String {
  /// What the system calls an error.
  init(problem: Int32) {
    self.init(cString: strerror(problem))
  }
}
