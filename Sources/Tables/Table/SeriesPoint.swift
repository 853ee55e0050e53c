import Indicators

/// One point of a series over the cycles.
public struct SeriesPoint: Sendable, Equatable {
  /// The cycle.
  public let cycle: Code<Cycle>
  /// What readers are shown of it.
  public let label: String
  /// The score; nil where there is none.
  public let value: Double?
  /// Whether the method, or what a mean is over, changed here, so that no line may join it to the points before.
  public let followsBreak: Bool

  /// Takes the parts as they are.
  public init(cycle: Code<Cycle>, label: String, value: Double?, followsBreak: Bool = false) {
    self.cycle = cycle
    self.label = label
    self.value = value
    self.followsBreak = followsBreak
  }
}
