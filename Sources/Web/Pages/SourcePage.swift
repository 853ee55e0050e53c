import Indicators
import Tables
import Tracking

/// A source: what it is, what it serves, and every attempt to fetch it, newest first.
struct SourcePage {
  let visit: Visit
  let number: Int64

  /// How many attempts are shown.
  private static let length = 200

  init(_ visit: Visit, _ number: Int64) {
    self.visit = visit
    self.number = number
  }

  func answer() async throws(SiteError) -> Answer {
    let name = String(number)
    let (history, evidence) = try await SiteError.tracking {
      () async throws(TrackingError) in
      // One more than is shown, to know what the last one is compared with.
      let history = try await visit.tracker.history(ofSource: name, limit: Self.length + 1)
      let evidence = try await visit.tracker.evidence(.source(name))
      return (history, evidence)
    }
    let (source, captures) = (history.source, history.captures)
    let look = try await look(captures)
    let indicators = try await IndicatorLinks.html(source.indicators, visit)
    let words = visit.words
    let frame = PageFrame(
      title: source.title, language: visit.language, address: visit.address, section: .sources)
    let cited = CitedPassages(visit: visit, standings: evidence).html.map { list -> HTML in
      let heading = words[SourceWords.cited(evidence.count)]
      let isOpen = evidence.contains { $0.evidence.state.isReopened }
      return .element(
        "details", ["open": isOpen ? "" : nil], "<summary>\(heading)</summary>\n\(list)")
    }
    let empty: HTML = "<p>\(words[SourceWords.notFetched])</p>"
    return frame.answer(
      """
      <h1>\(source.title)</h1>
      <p class="lead">\(SourceCountry.name(of: source, visit))</p>
      \(facts(of: history, indicators))\(cited)\(look)
      \(FeedDocuments(visit: visit, history: history).html)
      <section><h2>\(words[SourceWords.timeline])</h2>
      \(captures.isEmpty ? empty : timeline(captures))</section>
      \(SourceCountry.footnotes(of: [source], citedBy: evidence.map(\.evidence), visit))
      """)
  }

  /// The way to what the author has not seen yet.
  private func look(_ captures: [Capture]) async throws(SiteError) -> HTML? {
    guard let author = visit.author, captures.contains(where: { $0.digest != nil }) else {
      return nil
    }
    let unseen = try await SiteError.tracking { () async throws(TrackingError) in
      try await visit.tracker.unseen(ofSource: String(number), by: author.name)
    }
    guard let unseen else { return "<p>\(visit.words[LookWords.nothingNew])</p>" }
    let target = visit.link(to: .changes(unseen.old.id ?? 0, unseen.new.id ?? 0))
    return "<p><a href=\"\(address: target)\">\(visit.words[LookWords.since])</a></p>"
  }

  private func facts(of history: SourceHistory, _ indicators: HTML?) -> HTML {
    let (words, source) = (visit.words, history.source)
    let schedule = source.schedule ?? words[SourceWords.onRequest]
    let moves = SourceMoves(visit: visit, history: history)
    return FactList.html([
      (words[SourceWords.address], .link(source.address, HTML(text: source.address))),
      (words[OutcomeWords(.moved)], moves.target),
      (words[SourceWords.formerAddresses], moves.former),
      (words[SourceWords.feed], FeedDocuments.link(to: history.feed, visit)),
      (words[SourceWords.published], history.published.map(MomentView.html)),
      (words[SourceWords.publisher], source.owner.map { HTML(text: $0) }),
      (words[SourceWords.licence], source.licence.map { HTML(text: $0) }),
      (words[SourceWords.language], source.language.map { HTML(text: $0) }),
      (words[SourceWords.schedule], HTML(text: schedule)),
      (words[SourceWords.nextFetch], history.next.map(MomentView.html)),
      (words[SourceWords.rhythm], source.rhythm.map { HTML(text: $0.description) }),
      (words[SourceWords.indicators], indicators),
    ])
  }

  private func timeline(_ captures: [Capture]) -> HTML {
    let shown = captures.prefix(Self.length)
    let entries = shown.enumerated().map { place, capture -> HTML in
      let older = captures.dropFirst(place + 1).first { $0.digest != nil && $0.outcome.isGood }
      return entry(capture, older: older)
    }
    let cut: HTML? =
      captures.count > shown.count
      ? "<p class=\"closing\">\(visit.words[SourceWords.timelineCut(shown.count)])</p>" : nil
    return "<ol class=\"entries\">\n\(HTML(joining: entries))</ol>\(cut)"
  }

  private func entry(_ capture: Capture, older: Capture?) -> HTML {
    let words = visit.words
    let id = capture.id ?? 0
    let facts = [
      capture.status.map { words[SourceWords.status($0)] },
      capture.size.map { SizeText.text($0, words) },
    ].compactMap { $0 }.joined(separator: " · ")
    let isNews = capture.outcome == .changed || capture.outcome == .noiseOnly
    let difference: HTML? =
      isNews && capture.digest != nil
      ? older?.id.map { older -> HTML in
        " · <a href=\"\(address: visit.link(to: .changes(older, id)))\">\(words[SourceWords.changes])</a>"
      } : nil
    return """
      <li><h3><a href="\(address: visit.link(to: .capture(id)))">\
      \(MomentView.html(capture.startedAt))</a> <span class="tag \(tone(of: capture.outcome))">\
      \(words[OutcomeWords(capture.outcome)])</span></h3>
      <p class="about">\(facts)\(difference)</p>
      <p lang="en">\(capture.detail)</p></li>

      """
  }

  private func tone(of outcome: CaptureOutcome) -> String {
    outcome == .changed ? "news" : outcome.isGood ? "good" : "bad"
  }
}
