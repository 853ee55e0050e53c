import Indicators
import Tables
import Tracking

/// The changes that wait for a decision, each with the command that decides it.
struct TriagePage {
  let visit: Visit

  /// How many changes are shown.
  private static let length = 50

  init(_ visit: Visit) {
    self.visit = visit
  }

  func answer() async throws(SiteError) -> Answer {
    let (shown, previous, count) = try await SiteError.tracking {
      () async throws(TrackingError) in
      let changes = try await visit.tracker.changesToTriage(limit: 1000)
      let shown = Array(changes.prefix(Self.length))
      var previous: [Int64] = []
      for change in shown {
        let content = try await visit.tracker.content(ofCapture: change.capture.id ?? 0)
        previous.append(content.previous ?? 0)
      }
      return (shown, previous, changes.count)
    }
    let words = visit.words
    let frame = PageFrame(
      title: words[TriageWords.heading], language: visit.language, address: visit.address,
      section: .sources)
    let none: HTML? = shown.isEmpty ? "<p>\(words[TriageWords.none])</p>" : nil
    let more: HTML? =
      count > shown.count ? "<p>\(words[TriageWords.more(count - shown.count)])</p>" : nil
    return frame.answer(
      """
      <h1>\(words[TriageWords.heading])</h1>
      <p class="lead">\(words[TriageWords.lead])</p>
      \(none)<ol class="entries">
      \(HTML(joining: zip(shown, previous).map(entry)))</ol>\(more)
      \(SourceCountry.footnotes(of: shown.map(\.source), visit))
      """)
  }

  private func entry(_ change: Tracker.PendingChange, previous: Int64) -> HTML {
    let words = visit.words
    let id = change.capture.id ?? 0
    let difference: HTML? =
      previous == 0
      ? nil
      : """
       · <a href="\(address: visit.link(to: .changes(previous, id)))">\(words[TriageWords.changes])</a>
      """
    let commands = TriageDecision.allCases.map { decision -> HTML in
      let expert = decision == .expert ? " --to NAME" : ""
      return """
        <li>\(words[TriageWords.decision(decision)]): \
        <code>yardstick triage \(id) \(decision.rawValue)\(expert)</code></li>

        """
    }
    let target = visit.link(to: .source(change.source.id ?? 0))
    return """
      <li><h2><a href="\(address: target)">\(change.source.title)</a></h2>
      <p class="about">\(SourceCountry.name(of: change.source, visit)) · \
      \(MomentView.html(change.capture.startedAt)) · \
      \(words[TriageWords.cited(change.citations)])\(difference)</p>
      <p lang="en">\(change.capture.detail)</p>
      <details><summary>\(words[TriageWords.decide])</summary>
      <ul>\(HTML(joining: commands))</ul></details></li>

      """
  }
}
