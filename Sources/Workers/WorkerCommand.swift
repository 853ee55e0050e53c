/// How a child is started.
public struct WorkerCommand: Sendable, Equatable {
  /// The path of the program.
  public var executable: String
  /// Its arguments, without its own name.
  public var arguments: [String]
  /// Its whole environment; nothing of ours is passed on.
  public var environment: [String: String]
  /// The longest message it may send, in bytes; one that sends a longer is ended.
  public var longestMessage: Int

  /// A command from its parts.
  public init(
    _ executable: String, _ arguments: [String], environment: [String: String] = [:],
    longestMessage: Int = 16 << 20
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.longestMessage = longestMessage
  }
}
