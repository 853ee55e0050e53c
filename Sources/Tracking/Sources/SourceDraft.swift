import Indicators

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
  public var indicators: [String]?
  /// When it is fetched.
  public var schedule: String?
  /// How often something new is expected of it.
  public var rhythm: String?
  /// Who publishes it.
  public var owner: String?
  /// What may be done with it.
  public var licence: String?
  /// A file of certificates to trust for it.
  public var authorities: String?
  /// Which of its captures keep their bodies.
  public var retention: String?
  /// Limits that it has for itself.
  public var limits = SourceLimits()
  /// The kind of source, by name.
  public var kind: String?

  /// A draft with the address alone.
  public init(address: String) {
    self.address = address
  }
}
