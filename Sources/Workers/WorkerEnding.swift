import Glibc

/// How a child ended.
public struct WorkerEnding: Sendable, Equatable, CustomStringConvertible {
  /// What the system says of it.
  public enum Cause: Sendable, Equatable {
    /// It ended by itself with this code.
    case exit(Int32)
    /// This signal ended it.
    case signal(Int32)
  }

  /// What the system says of it.
  public let cause: Cause
  /// The last lines it wrote to its standard error, at most 4 KiB.
  public let lastWords: String

  init(status: Int32, lastWords: String) {
    let signal = status & 0x7F
    cause = signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    self.lastWords = lastWords
  }

  /// How it ended, in words.
  public var description: String {
    let words = lastWords.split(separator: "\n").last.map { ": \($0)" } ?? ""
    switch cause {
    case .exit(let code): return "it ended with code \(code)\(words)"
    case .signal(let number):
      return "it was ended by signal \(number) (\(String(cString: strsignal(number))))\(words)"
    }
  }
}
