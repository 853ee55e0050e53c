import Foundation

/// Something about the sources that somebody should hear of.
public struct SourceEvent: Sendable, Equatable {
  /// What kind of thing it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A source failed so often in a row that it is no hiccup.
    case failing
    /// A source that was failing is in order again.
    case recovered
    /// A source is past its expected rhythm.
    case silent
    /// A source that was silent has something new.
    case heard
    /// A source says that it lives elsewhere for good.
    case moved
    /// Scheduled runs did not happen.
    case missed
    /// The disk is so full that nothing is fetched.
    case paused
    /// There is room on the disk again.
    case resumed
    /// A feed has given as many documents as it may.
    case full
  }

  /// The number the store gave it; `nil` until it is stored.
  public var id: Int64?
  /// When it was noticed.
  public var time: Date
  /// What kind of thing it is.
  public var kind: Kind
  /// The number of the source; `nil` where it concerns all.
  public var source: Int64?
  /// What happened, in a sentence.
  public var sentence: String

  /// An event from its facts.
  public init(
    id: Int64? = nil, time: Date, kind: Kind, source: Int64? = nil, sentence: String
  ) {
    self.id = id
    self.time = time
    self.kind = kind
    self.source = source
    self.sentence = sentence
  }
}
