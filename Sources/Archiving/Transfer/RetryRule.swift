import Indicators

/// When a failed attempt is made again, and after what pause.
public struct RetryRule: Sendable, Equatable {
  /// How many attempts are made, the first included.
  public var attempts: Int
  /// The mean of the first pause; each further one is twice as long.
  public var first: Duration
  /// The longest pause.
  public var longest: Duration
  /// The time from the first attempt within which the last one must begin.
  public var total: Duration

  /// A rule; what is not named is for everyday use.
  public init(
    attempts: Int = 3, first: Duration = .seconds(4), longest: Duration = .seconds(60),
    total: Duration = .seconds(300)
  ) {
    self.attempts = attempts
    self.first = first
    self.longest = longest
    self.total = total
  }

  /// Every attempt is the only one.
  public static let never = RetryRule(attempts: 1)

  /// The pause before the next attempt, or `nil` when there is to be none.
  ///
  /// `attempt` counts from one, `elapsed` runs from the start of the first, and `chance` is a number
  /// from 0 to 1: the pause is spread over its whole length, so that many who failed together do not
  /// come back together. A wait that the server asks for is kept; one too long is left to the
  /// schedule.
  public func pause(
    after capture: Capture, attempt: Int, elapsed: Duration,
    chance: @autoclosure () -> Double
  ) -> Duration? {
    guard attempt < attempts, Self.isWorthwhile(capture) else { return nil }
    let doubled = first * Double(1 << min(max(attempt - 1, 0), 20))
    let spread = min(doubled * 2, longest) * min(max(chance(), 0), 1)
    let pause = max(spread, .seconds(capture.retryAfter ?? 0))
    return elapsed + pause <= total ? pause : nil
  }

  /// Whether another attempt may well end otherwise.
  static func isWorthwhile(_ capture: Capture) -> Bool {
    switch capture.outcome {
    case .timeout, .dnsError: true
    case .badResponse: capture.fault == .truncated
    case .serverError:
      capture.status.map { [408, 425, 429, 500, 502, 503, 504].contains($0) } ?? true
    case .changed, .unchanged, .notModified, .moved, .noiseOnly, .gone, .refused, .robotsDenied,
      .blockedAddress, .tlsError, .tooLarge, .soft404, .wrongType, .cancelled:
      false
    }
  }
}
