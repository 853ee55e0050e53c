import Indicators
import Tables
import Tracking

/// The changes that wait for a decision, each with the way to decide it.
struct TriagePage {
  let visit: Visit

  /// How many changes are shown.
  private static let length = 50

  init(_ visit: Visit) {
    self.visit = visit
  }

  func answer() async throws(SiteError) -> Answer {
    let changes = try await SiteError.tracking { () async throws(TrackingError) in
      try await visit.tracker.changesToTriage(limit: .max)
    }
    let shown = Array(changes.prefix(Self.length))
    let decided = try await decided()
    let reopened = try await SiteError.tracking { () async throws(TrackingError) in
      try await visit.tracker.evidence(.reopened)
    }
    let words = visit.words
    var frame = PageFrame(
      title: words[TriageWords.heading], language: visit.language, address: visit.address,
      section: .sources)
    if visit.author != nil { frame.script = .triageKeys }
    let none: HTML? = shown.isEmpty ? "<p>\(words[TriageWords.none])</p>" : nil
    let rest = changes.count - shown.count
    let more: HTML? = rest > 0 ? "<p>\(words[TriageWords.more(rest)])</p>" : nil
    var answer = frame.answer(
      """
      <h1>\(words[TriageWords.heading])</h1>
      <p class="lead">\(words[TriageWords.lead])</p>
      \(waiting(reopened.count))\(instruction)\(try await just(decided))\(none)<ol class="entries triage">
      \(HTML(joining: try await entries(shown)))</ol>\(more)\(review(reopened))
      \(SourceCountry.footnotes(
        of: (shown + [decided].compactMap { $0 }).map(\.source),
        citedBy: reopened.map(\.evidence), visit))
      """)
    // A page with forms holds what no other page may know.
    if visit.author != nil { answer.keeping = .notAtAll }
    return answer
  }

  /// The way to the passages under review, which stand after the changes.
  private func waiting(_ count: Int) -> HTML? {
    count == 0
      ? nil : "<p><a href=\"#review\">\(visit.words[EvidenceWords.waiting(count)])</a></p>\n"
  }

  private func review(_ standings: [EvidenceStanding]) -> HTML? {
    CitedPassages(visit: visit, standings: standings).html.map { list in
      """
      <section id="review"><h2>\(visit.words[EvidenceWords.review])</h2>
      <p>\(visit.words[EvidenceWords.reviewHint]) <code>yardstick evidence confirm \
      \(standings.first?.evidence.id ?? 0) --why REASON</code></p>
      \(list)</section>
      """
    }
  }

  /// In whose name is decided here and with which keys; or how that comes to be possible.
  private var instruction: HTML {
    let words = visit.words
    guard let author = visit.author else {
      return "<p>\(words[TriageWords.readOnly]) <code>yardstick serve --author NAME</code></p>\n"
    }
    return """
      <p>\(words[TriageWords.author(author.name)])</p>
      <details class="keys" hidden="hidden"><summary>\(words[TriageWords.keys])</summary>
      <p>\(words[TriageWords.keyHint])</p></details>

      """
  }

  /// The change of which the author decided a moment ago, who may have meant another decision.
  private func decided() async throws(SiteError) -> ChangeToDecide? {
    guard let capture = visit.query.decided else { return nil }
    let change = try await SiteError.tracking { () async throws(TrackingError) in
      try await visit.tracker.change(ofCapture: capture)
    }
    return change.decisions.isEmpty ? nil : change
  }

  private func just(_ decided: ChangeToDecide?) async throws(SiteError) -> HTML? {
    guard let decided else { return nil }
    return """
      <section class="decided"><h2>\(visit.words[TriageWords.decided])</h2>
      <ul class="entries">\(try await entries([decided]))</ul></section>

      """
  }

  /// The changes, each with the one at which the author goes on once it is decided.
  private func entries(_ changes: [ChangeToDecide]) async throws(SiteError) -> [HTML] {
    var entries: [HTML] = []
    for (place, change) in changes.enumerated() {
      let previous = try await SiteError.tracking { () async throws(TrackingError) in
        try await visit.tracker.previousVersion(ofCapture: change.capture.id ?? 0)
      }
      let next = place + 1 < changes.count ? changes[place + 1] : place > 0 ? changes[0] : nil
      let entry = TriageEntry(
        visit: visit, change: change, previous: previous, next: next?.capture.id)
      entries.append(entry.html)
    }
    return entries
  }
}
