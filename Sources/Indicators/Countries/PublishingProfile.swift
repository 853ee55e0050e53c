/// What a publisher prints under its tables: the wording of footnotes.
public struct PublishingProfile: Hashable, Sendable {
  /// Its identifier, such as `eu`.
  public let identifier: String
  /// Its name.
  public let title: LocalizedText
  /// Footnotes by the key that a country names, such as `kosovo`.
  public let footnotes: [String: LocalizedText]
  /// Where the wording comes from.
  public let source: Citation?

  /// Takes the parts as they are.
  public init(
    identifier: String, title: LocalizedText, footnotes: [String: LocalizedText],
    source: Citation? = nil
  ) {
    self.identifier = identifier
    self.title = title
    self.footnotes = footnotes
    self.source = source
  }
}
