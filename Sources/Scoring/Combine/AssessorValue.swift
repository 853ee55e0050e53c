/// What one assessor, panel, survey or statistic says of one cell.
public struct AssessorValue: Hashable, Sendable {
  /// The value.
  public var value: Double
  /// Whether a panel agreed on it.
  public var isPanel: Bool
  /// Its recency: the higher, the later.
  public var order: Int
  /// Its standard error, where it was measured with one.
  public var standardError: Double?
  /// The number of answers behind a survey's percentage.
  public var sampleSize: Double?
  /// Whether the value is a percentage from 0 to 100.
  public var isPercentage: Bool

  /// A value with what is known of how it came about.
  public init(
    _ value: Double, isPanel: Bool = false, order: Int = 0, standardError: Double? = nil,
    sampleSize: Double? = nil, isPercentage: Bool = false
  ) {
    self.value = value
    self.isPanel = isPanel
    self.order = order
    self.standardError = standardError
    self.sampleSize = sampleSize
    self.isPercentage = isPercentage
  }
}
