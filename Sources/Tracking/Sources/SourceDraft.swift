/// A source as a person adds it, in words.
public struct SourceDraft: Sendable, Equatable {
  /// The address to watch.
  public var address: String
  /// What the document is called; nil: its address.
  public var title: String?
  /// The code of its country; nil: regional.
  public var country: String?
  /// Its language.
  public var language: String?
  /// The indicators it serves.
  public var indicators: [String] = []
  /// When it is fetched.
  public var schedule: String?
  /// The kind of source, by name.
  public var kind: String?

  /// A draft with the address alone.
  public init(address: String) {
    self.address = address
  }
}
