import Synchronization

/// How much time the readings of one run may lose on documents that crash or take too long.
///
/// When that is lost, a run still gives each document a little time, which is enough for most, so
/// that those that end well do not suffer from those that do not; none is tried a second time.
public final class ReadingAllowance: Sendable {
  /// What a run may lose, in seconds: few documents ever crash or take too long, so five minutes
  /// are for all of them; a run that lost more would hold up the sources that fall due meanwhile.
  public static let seconds = 300

  /// How long a document may take when the allowance is spent, in seconds; an everyday document
  /// takes less than one.
  static let hurriedSeconds = 2

  private let most: Duration
  private let sum = Mutex(Duration.zero)

  /// An allowance of ``seconds``.
  public convenience init() {
    self.init(most: .seconds(Self.seconds))
  }

  init(most: Duration) {
    self.most = most
  }

  /// Whether nothing is left of it.
  public var isSpent: Bool { lost >= most }

  /// What has been lost of it so far.
  var lost: Duration { sum.withLock { $0 } }

  /// Takes note of a reading that came to nothing; what several lose at a time is added up.
  func lose(_ time: Duration) {
    sum.withLock { $0 += time }
  }
}
