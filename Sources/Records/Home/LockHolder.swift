import Foundation

/// The process that holds the lock of a home.
public struct LockHolder: Hashable, Sendable {
  /// The number of the process.
  public let process: Int32
  /// The command it runs, such as `serve`.
  public let command: String
  /// Since when it runs; nil: it did not say.
  public let since: Date?

  /// Takes the parts; of the command only the first line counts.
  public init(
    process: Int32 = getpid(), command: String = "yardstick", since: Date? = nil
  ) {
    self.process = process
    self.command = String(command.prefix { !$0.isNewline })
    self.since = since.map { Date(milliseconds: $0.milliseconds) }
  }

  /// Reads what ``text`` wrote.
  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, let process = Int32(lines[0]) else { return nil }
    self.init(
      process: process, command: String(lines[1]),
      since: Int64(lines[2]).map { Date(milliseconds: $0) })
  }

  /// The holder as it stands in the file: number, command, milliseconds since 1970.
  var text: String { "\(process)\n\(command)\n\(since.map { "\($0.milliseconds)" } ?? "-")\n" }
}

extension LockHolder: CustomStringConvertible {
  /// Such as `serve (process 4711) since 2026-03-01T08:00:00Z`.
  public var description: String {
    "\(command) (process \(process))" + (since.map { " since \($0.formatted(.iso8601))" } ?? "")
  }
}
