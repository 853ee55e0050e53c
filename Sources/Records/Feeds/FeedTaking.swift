import Indicators

/// What came of the entries of one capture of a feed.
public struct FeedTaking: Sendable, Equatable {
  /// The new documents, with their numbers.
  public internal(set) var added: [Source] = []
  /// How many entries are documents already.
  public internal(set) var known = 0
  /// How many were left for the next fetch.
  public internal(set) var leftOver = 0
  /// Whether the feed has given as many documents as it may.
  public internal(set) var isFull = false

  init() {}
}
