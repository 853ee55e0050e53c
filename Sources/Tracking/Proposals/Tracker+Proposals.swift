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

  /// Changes what is said of a source: what `facts` names, and nothing else.
  ///
  /// An empty text takes a fact away, and so does the schedule `never`.
  public func set(
    _ facts: SourceDraft, ofSource name: String, by author: String, reason: String? = nil
  ) async throws(TrackingError) {
    try await blocking { () throws(TrackingError) in
      var source = try source(named: name)
      // What is wrong is told before anything is written.
      try apply(facts, to: &source)
      let number = source.id ?? 0
      try TrackingError.store { () throws(StoreError) in
        // As the source stands by then: somebody may have changed it meanwhile.
        try store.change(number, by: author, reason: reason, at: now()) { standing in
          try? apply(facts, to: &standing)
        }
      }
    }
  }
}
