import Archiving
import Indicators
import Reading
import Records

extension Tracker {
  /// Fetches a source that was just added, once, and says what that shows of it.
  ///
  /// The attempt is recorded like any other. That it fails is part of the proposal.
  public func propose(
    forSource name: String, by author: String
  ) async throws(TrackingError) -> SourceProposal {
    let source = try await blocking { () throws(TrackingError) -> Source in
      try self.source(named: name)
    }
    let last = LastCaptures()
    try await transfer(
      [Errand(source: source)], in: archive(), jobs: 1, by: author, telling: FetchTelling(),
      noting: last)
    let captures = try await history(ofSource: name, limit: 1).captures
    guard let capture = captures.first else { return SourceProposal() }
    var text: DocumentText?
    if capture.outcome.isGood,
      case .success(let read) = try await self.text(of: capture, from: source)
    {
      text = read
      try await readTexts(by: author)
    }
    return FirstLook(capture: capture, text: text, countries: countries, now: now()).proposal
  }

  /// Makes documents of the entries of a feed as it was fetched last; nil where it is none.
  public func takeEntries(ofSource name: String) async throws(TrackingError) -> FeedReport? {
    let history = try await history(ofSource: name, limit: 1)
    guard history.source.kind == .feed, let capture = history.captures.first,
      capture.outcome.isGood, capture.digest != nil
    else { return nil }
    return try await takeEntries(
      of: [SeenSource(source: history.source, capture: capture, isFirst: true)]
    ).first
  }

  /// Changes what is said of a source: what `facts` names beside the address, and nothing else.
  ///
  /// An empty text takes a fact away, and so does the schedule `never`. With an `address` it is
  /// watched there from now on. Gives the source as it was and as it is.
  @discardableResult
  public func set(
    _ facts: SourceDraft, address: String? = nil, ofSource name: String, by author: String,
    reason: String? = nil
  ) async throws(TrackingError) -> (before: Source, after: Source) {
    try await blocking { () throws(TrackingError) in
      var source = try source(named: name)
      // What is wrong is told before anything is written.
      let address = try address.map(self.address)
      try apply(facts, to: &source)
      let number = source.id ?? 0
      return try TrackingError.store { () throws(StoreError) in
        // As the source stands by then: somebody may have changed it meanwhile.
        try store.change(number, by: author, reason: reason, at: now()) { standing in
          if let address { standing.move(to: address) }
          try? apply(facts, to: &standing)
        }
      }
    }
  }
}

extension Source {
  /// Has it watched at another address, which a person named.
  fileprivate mutating func move(to other: String) {
    guard other != address else { return }
    // A source without a title is called by its address.
    if title == address { title = other }
    address = other
    // As when it is added by hand: a feed leads nowhere by itself, a person does.
    feed = nil
  }
}
