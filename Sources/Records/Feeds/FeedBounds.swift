/// How many documents a feed may give.
public struct FeedBounds: Sendable, Equatable {
  /// From one fetch of it; the rest is taken from the next ones.
  public var perFetch: Int
  /// Altogether, those of the lists that it lists included.
  public var altogether: Int

  /// Bounds; those not named are the usual ones.
  public init(perFetch: Int = 100, altogether: Int = 5_000) {
    self.perFetch = perFetch
    self.altogether = altogether
  }
}
