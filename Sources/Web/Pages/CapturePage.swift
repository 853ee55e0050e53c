import Indicators
import Tables
import Tracking

/// A capture: the text that was read out of it, what is quoted from it, and how it was fetched.
///
/// The archived document itself is never sent: what it holds is shown as text.
struct CapturePage {
  let visit: Visit
  let number: Int64

  init(_ visit: Visit, _ number: Int64) {
    self.visit = visit
    self.number = number
  }

  func answer() async throws(SiteError) -> Answer {
    let content = try await SiteError.tracking { () async throws(TrackingError) in
      try await visit.tracker.content(ofCapture: number)
    }
    let reading = CaptureReading(content: content, asked: visit)
    // Where something was searched for, another sheet than the first.
    let shown = reading.visit
    let words = shown.words
    let sheet = try SheetLinks.sheet(shown, of: reading.count)
    let source = content.source
    let frame = PageFrame(
      title: "\(words[CaptureWords.heading(number)]): \(source.title)", language: shown.language,
      address: shown.address, section: .sources)
    let links = SheetLinks(visit: shown, count: reading.count).html
    return frame.answer(
      """
      <h1>\(source.title)</h1>
      <p class="lead">\(words[CaptureWords.heading(number)]), \
      \(MomentView.html(content.capture.startedAt)) · \(SourceCountry.name(of: source, shown))</p>
      \(CaptureFacts(content: content, visit: shown).html)
      \(reading.quotes)<section><h2>\(words[CaptureWords.text])</h2>
      \(missing(content))\(links)\(reading.text(ofSheet: sheet))\(links)</section>
      \(SourceCountry.footnotes(of: [source], citedBy: content.evidence, shown))
      """)
  }

  /// Why there is no text.
  private func missing(_ content: CaptureContent) -> HTML? {
    guard content.text == nil else { return nil }
    if let fault = content.fault { return "<p lang=\"en\">\(fault)</p>" }
    if content.capture.digest == nil { return "<p>\(visit.words[CaptureWords.noText])</p>" }
    return "<p>\(visit.words[CaptureWords.unread]) <code>yardstick capture read</code></p>"
  }
}
