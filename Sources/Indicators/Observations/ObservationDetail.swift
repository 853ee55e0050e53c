/// What may come with a value: measurement, words, evidence.
public struct ObservationDetail: Hashable, Sendable {
  /// How sure the assessor is.
  public var confidence: Confidence?
  /// The sample size of a survey value.
  public var sampleSize: Int?
  /// The standard error of a measured value.
  public var standardError: Double?
  /// The lower end of the value's own interval.
  public var low: Double?
  /// The upper end of the value's own interval.
  public var high: Double?
  /// The ISO 4217 code of an amount's currency.
  public var currency: String?
  /// The day to which the value belongs.
  public var date: CalendarDate?
  /// Why the value is what it is; published.
  public var justification: String?
  /// The evidence, if any.
  public var evidence: Evidence?

  /// Nothing said yet.
  public init() {}

  /// Whether nothing is said.
  public var isEmpty: Bool { self == ObservationDetail() }
}
