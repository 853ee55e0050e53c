/// An interval and how it is shown.
public struct ShownInterval: Sendable, Equatable {
  /// The lower end, unrounded.
  public let lower: Double
  /// The upper end, unrounded.
  public let upper: Double
  /// Both ends as shown, such as `54.1–58.2`.
  public let text: String

  /// Whether it has no width but that of rounding: nothing that was varied moves the number.
  var isPoint: Bool { upper - lower <= 1e-9 * max(1, abs(upper)) }
}
