import Foundation

/// Standard output and standard error.
enum Terminal {
  /// Whether a person watches standard error.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether standard output goes to a person.
  static var isReadByPerson: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether a person is there to answer a question on standard error.
  static var isAnswered: Bool { isWatched && isatty(STDIN_FILENO) == 1 }

  /// Asks a question; an empty line agrees.
  static func agrees(_ question: String) -> Bool {
    FileHandle.standardError.write(Data("\(question) [Y/n] ".utf8))
    guard let answer = readLine() else { return false }
    let word = answer.trimmingCharacters(in: .whitespaces).lowercased()
    return word.isEmpty || "yes".hasPrefix(word)
  }

  /// Whether what is printed may be coloured.
  static var isColoured: Bool {
    isReadByPerson && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// The columns of the terminal on standard output; nil where there is none.
  static var width: Int? { width(of: STDOUT_FILENO) }

  /// The columns of the terminal on standard error; nil where there is none.
  static var watchedWidth: Int? { width(of: STDERR_FILENO) }

  private static func width(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Says something to the person, on standard error.
  static func say(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  /// Writes what was asked for on standard output, at once.
  static func put(_ text: String) throws {
    try put(Data(text.utf8))
  }

  /// Writes what was asked for on standard output, at once.
  static func put(_ bytes: Data) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      throw Refusal(
        code: .cannotWrite,
        message: "Standard output cannot be written: \(error.localizedDescription).")
    }
  }
}
