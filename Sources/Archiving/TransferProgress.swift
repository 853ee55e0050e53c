/// How far a fetch is, for whoever watches.
public struct TransferProgress: Sendable, Equatable {
  /// The step a fetch has reached.
  public enum Step: Sendable, Equatable {
    /// Connecting, or waiting for the answer.
    case asking
    /// The body is coming.
    case receiving
    /// The body is being made durable.
    case keeping
  }

  /// The number of the source.
  public let source: Int64
  /// The address that was asked for.
  public let address: String
  /// The step it has reached.
  public let step: Step
  /// The bytes that have come so far.
  public let bytes: Int
  /// The bytes that were announced; `nil` when none were.
  public let total: Int?
  /// The time since the fetch began.
  public let elapsed: Duration

  /// The mean rate since the fetch began.
  public var bytesPerSecond: Double {
    let seconds = Double(elapsed.milliseconds) / 1000
    return seconds > 0 ? Double(bytes) / seconds : 0
  }
}
