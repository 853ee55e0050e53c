/// How far SQLite waits for the disk before it acknowledges a write.
public enum Synchronous: Int, Sendable {
  /// The log is synced at checkpoints only: a power cut takes back what was acknowledged.
  case normal = 1
  /// The log is synced at every commit: what was acknowledged stays.
  case full = 2

  /// `full`, whatever `environment` says, but for one test.
  ///
  /// `YARDSTICK_TEST=1` together with `YARDSTICK_TEST_SYNCHRONOUS=NORMAL` asks for `normal`. The
  /// test of durability needs it to show that it would notice the difference; nothing else may
  /// use it, and neither variable does anything alone.
  public init(environment: [String: String]) {
    let isAsked =
      environment["YARDSTICK_TEST"] == "1"
      && environment["YARDSTICK_TEST_SYNCHRONOUS"] == "NORMAL"
    self = isAsked ? .normal : .full
  }
}
