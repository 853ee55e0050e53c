import Foundation

/// An address that is watched because indicators rest on what stands there.
public struct Source: Sendable, Equatable {
  /// The number the store gave it; `nil` until it is stored.
  public var id: Int64?
  /// The address to fetch; for an upload, a name of the file.
  public var address: String
  /// What the document is called.
  public var title: String
  /// The code of the country it speaks about; `nil` for a regional source.
  public var country: String?
  /// The language of the document as a BCP 47 tag.
  public var language: String?
  /// Who publishes it.
  public var owner: String?
  /// What may be done with it, in words.
  public var licence: String?
  /// The codes of the indicators it serves.
  public var indicators: [String]
  /// What stands behind the address.
  public var kind: SourceKind
  /// When it is fetched, as written by the user; `nil` when only on request.
  public var schedule: String?
  /// How often something new is expected of it; `nil` when nothing is.
  public var rhythm: Rhythm?
  /// The path of a file of certificates to trust for it, besides those of the system.
  public var authorities: String?
  /// Which of its captures keep their bodies.
  public var retention: Retention
  /// Limits that it has for itself.
  public var limits: SourceLimits
  /// The number of the feed whose entry it is; `nil` when a person added it.
  public var feed: Int64?
  /// Whether it is being watched.
  public var state: SourceState
  /// When it was added.
  public var addedAt: Date

  /// A source from its facts.
  public init(
    id: Int64? = nil, address: String, title: String, country: String? = nil,
    language: String? = nil, owner: String? = nil, licence: String? = nil,
    indicators: [String] = [], kind: SourceKind = .page, schedule: String? = nil,
    rhythm: Rhythm? = nil, authorities: String? = nil, retention: Retention = .all,
    limits: SourceLimits = SourceLimits(), feed: Int64? = nil, state: SourceState = .active,
    addedAt: Date
  ) {
    self.id = id
    self.address = address
    self.title = title
    self.country = country
    self.language = language
    self.owner = owner
    self.licence = licence
    self.indicators = indicators
    self.kind = kind
    self.schedule = schedule
    self.rhythm = rhythm
    self.authorities = authorities
    self.retention = retention
    self.limits = limits
    self.feed = feed
    self.state = state
    self.addedAt = addedAt
  }
}
