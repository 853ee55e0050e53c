import Indicators

/// What came of the entries of a feed that was fetched.
public struct FeedReport: Sendable, Equatable {
  /// The feed.
  public let feed: Source
  /// Whether it was found to be a feed only now.
  public internal(set) var isFound = false
  /// The new documents.
  public internal(set) var added: [Source] = []
  /// How many entries are documents already.
  public internal(set) var known = 0
  /// How many entries were left for the next fetch.
  public internal(set) var leftOver = 0
  /// The entries that may not be fetched, with the reason; the first few of them.
  public internal(set) var refusals: [String] = []
  /// How many entries may not be fetched.
  public internal(set) var refused = 0
  /// Why the entries cannot be read at all.
  public internal(set) var problem: String?

  /// The most refusals that are told one by one.
  static let mostRefusals = 3

  init(_ feed: Source) {
    self.feed = feed
  }
}

extension FeedReport {
  /// What came of it in plain sentences, one a line; none where there is nothing to say.
  public var sentences: [String] {
    let name = "\(feed.title) (source \(feed.id ?? 0))"
    if let problem { return ["\(name): its entries were not read. \(problem)"] }
    var lines: [String] = []
    if isFound {
      lines.append("\(name) is a feed; its new entries become documents from now on.")
    }
    if !added.isEmpty {
      let later = leftOver == 0 ? "" : "; \(leftOver) more wait for its next fetch"
      let count = added.count == 1 ? "1 new document" : "\(added.count) new documents"
      lines.append("\(name): \(count)\(later).")
    }
    if refused > 0 {
      let entries = refused == 1 ? "1 entry was" : "\(refused) entries were"
      let reasons = refusals.map { " \($0)" }.joined()
      lines.append("\(name): \(entries) left out.\(reasons)")
    }
    return lines
  }
}
