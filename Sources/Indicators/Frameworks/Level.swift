/// One level of a grade or category, with its descriptor.
public struct Level: Hashable, Sendable {
  /// The number by which it is recorded.
  public let value: Double
  /// What it means, in our own words.
  public let text: LocalizedText

  /// Takes the parts as they are.
  public init(value: Double, text: LocalizedText) {
    self.value = value
    self.text = text
  }
}
