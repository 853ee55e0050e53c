import Indicators
import Reading
import Tables
import Tracking

/// How two captures of a source differ, word by word.
struct ChangesPage {
  let visit: Visit
  let old: Int64
  let new: Int64

  init(_ visit: Visit, _ old: Int64, _ new: Int64) {
    self.visit = visit
    self.old = min(old, new)
    self.new = max(old, new)
  }

  func answer() async throws(SiteError) -> Answer {
    let (content, captures) = try await SiteError.tracking { () async throws(TrackingError) in
      let content = try await visit.tracker.content(ofCapture: new)
      let name = String(content.source.id ?? 0)
      return (content, try await visit.tracker.history(ofSource: name, limit: 200).captures)
    }
    let source = content.source
    let words = visit.words
    let frame = PageFrame(
      title: "\(words[ChangesWords.heading]): \(source.title)", language: visit.language,
      address: visit.address, section: .sources)
    let link = visit.link(to: .source(source.id ?? 0))
    var answer = frame.answer(
      """
      <h1>\(words[ChangesWords.heading])</h1>
      <p class="lead"><a href="\(address: link)">\(source.title)</a> · \
      \(SourceCountry.name(of: source, visit))</p>
      \(try await difference(source))
      \(look)\(others(captures))\(SourceCountry.footnotes(of: [source], visit))
      """)
    if visit.author != nil { answer.keeping = .notAtAll }
    return answer
  }

  /// The button with which the author says that the newer capture was seen; looking says nothing.
  private var look: HTML? {
    visit.author.map { author in
      """
      <form class="decide" method="post" action="\(address: visit.link(to: .changes(old, new)))">\
      <input type="hidden" name="\(FormField.token.rawValue)" value="\(author.token)"/>\
      <button>\(visit.words[LookWords.seen])</button> \(visit.words[LookWords.hint(author.name)])</form>

      """
    }
  }

  private func difference(_ source: Source) async throws(SiteError) -> HTML {
    let difference: CaptureDifference
    do throws(TrackingError) {
      difference = try await visit.tracker.difference(between: old, and: new)
    } catch .withoutText {
      return "<p>\(visit.words[ChangesWords.withoutText])</p>"
    } catch {
      throw SiteError(error)
    }
    let text = DifferenceText(
      comparison: difference.comparison, language: source.language, words: visit.words)
    let sheet = try SheetLinks.sheet(visit, of: text.count)
    let links = SheetLinks(visit: visit, count: text.count).html
    return """
      \(facts(of: difference))\(legend(difference.comparison))
      <section><h2 class="hidden">\(visit.words[ChangesWords.differences])</h2>
      \(links)\(text.html(ofSheet: sheet))\(links)</section>
      """
  }

  private func facts(of difference: CaptureDifference) -> HTML {
    let words = visit.words
    let comparison = difference.comparison
    func link(_ capture: Capture) -> HTML {
      let target = visit.link(to: .capture(capture.id ?? 0))
      return "<a href=\"\(address: target)\">\(MomentView.html(capture.startedAt))</a>"
    }
    let counts = words[ChangesWords.counts(removed: comparison.removed, added: comparison.added)]
    return """
      \(FactList.html([
        (words[ChangesWords.from], link(difference.old)),
        (words[ChangesWords.to], link(difference.new)),
      ]))<p>\(words[ChangesWords.verdict(comparison.verdict)]) \(counts)</p>
      """
  }

  private func legend(_ comparison: TextComparison) -> HTML? {
    guard !comparison.changes.isEmpty else { return nil }
    let words = visit.words
    return """
      <p class="closing">\(words[ChangesWords.legend]): <del>\(words[ChangesWords.removed])</del>, \
      <ins>\(words[ChangesWords.added])</ins>, \
      <del class="ignored">\(words[ChangesWords.ignored])</del></p>
      """
  }

  /// Every other capture with a document against which the newer one can be held.
  private func others(_ captures: [Capture]) -> HTML? {
    let others = captures.filter { $0.digest != nil && $0.id != old && $0.id != new }
    guard !others.isEmpty else { return nil }
    let links = others.map { capture -> HTML in
      let target = visit.link(to: .changes(capture.id ?? 0, new))
      return """
        <li><a href="\(address: target)">\(MomentView.html(capture.startedAt))</a> \
        \(visit.words[OutcomeWords(capture.outcome)])</li>

        """
    }
    return """
      <details><summary>\(visit.words[ChangesWords.others])</summary>
      <ul>\(HTML(joining: links))</ul></details>

      """
  }
}
