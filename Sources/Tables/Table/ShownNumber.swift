/// A number and how it is shown.
public struct ShownNumber: Sendable, Equatable {
  /// The number, unrounded.
  public let value: Double
  /// The number as shown, in the decimals and the style of the table.
  public let text: String
  /// The same rounded number for programs: a point, an ASCII minus, no grouping.
  public let plainText: String
  /// The decimals with which it is shown.
  public let decimals: Int
}
