import Indicators
import Reading
import Tables
import Tracking

/// The text of a capture with the quoted passages marked, and the list of those.
struct CaptureReading {
  let content: CaptureContent
  /// The reader, on the sheet where what was searched for stands.
  let visit: Visit
  private let sheets: TextSheets
  /// What was searched for, the first of the passage that shows it best by the name `hit`.
  private let hits: [MarkedText.Mark]

  /// How many of the words that were searched for are marked.
  private static let mostHits = 1000

  init(content: CaptureContent, asked visit: Visit) {
    self.content = content
    let text = content.text ?? ""
    sheets = TextSheets(text)
    guard let query = visit.query.search.flatMap({ SearchQuery($0) }),
      let passage = FoundPassage(of: query, in: text)
    else {
      (self.visit, hits) = (visit, [])
      return
    }
    let places = query.places(in: text)
    let first = places.firstIndex { $0.lowerBound >= passage.position } ?? 0
    hits = places[first...].prefix(Self.mostHits).map { place in
      MarkedText.Mark(place: place, name: place.lowerBound == passage.position ? "hit" : nil)
    }
    let sheet = sheets.sheet(of: passage.position)
    let shown = visit.query.with { ($0.search, $0.sheet) = (nil, sheet) }
    self.visit = Visit(
      address: SiteAddress(visit.address.path, shown), language: visit.language,
      tracker: visit.tracker, author: visit.author)
  }

  /// How many parts the text has.
  var count: Int { sheets.sheets.count }

  /// The quoted passages, each with a link to where it stands; nil where nothing is quoted.
  var quotes: HTML? {
    let quoted = content.evidence.filter { $0.quote != nil }
    guard !quoted.isEmpty else { return nil }
    let words = visit.words
    return """
      <section><h2>\(words[CaptureWords.quotes])</h2>
      <ul class="entries">
      \(HTML(joining: quoted.map(entry)))</ul></section>

      """
  }

  private func entry(_ evidence: CitedEvidence) -> HTML {
    let words = visit.words
    let passage = evidence.anchor?.passage ?? evidence.quote ?? ""
    let link: HTML =
      place(of: evidence).map { place in
        let sheet = sheets.sheet(of: place.lowerBound)
        let target = SiteAddress(visit.address.path, visit.query.with { $0.sheet = sheet }).text
        return "<a href=\"\(address: target + "#quote-\(evidence.id)")\">“\(passage)”</a>"
      } ?? "“\(passage)” <small>(\(words[CaptureWords.elsewhere]))</small>"
    let cell = evidence.cell
    let indicator = visit.link(to: .indicator(Code(cell.indicator.rawValue))) {
      $0.framework = evidence.framework
      $0.version = nil
    }
    return """
      <li id="cited-\(evidence.id)">\(link)<br/><small><a href="\(address: indicator)">\(cell.indicator.rawValue)</a> · \
      \(countryName(cell.country.rawValue)) · \(cell.cycle.rawValue) · \
      \(page(of: evidence))\(words[CaptureWords.state(evidence.state)])</small></li>

      """
  }

  /// The page on which the passage begins, with what sets it apart; nil where there are none.
  private func page(of evidence: CitedEvidence) -> HTML? {
    evidence.anchor?.page.map { "\(visit.words[SearchWords.page($0)]) · " }
  }

  private func countryName(_ code: String) -> String {
    visit.tracker.countries.country(anyCode: code)?.markedName(in: visit.language) ?? code
  }

  /// The part of the text that stands on a sheet, from 1, page by page.
  func text(ofSheet number: Int) -> HTML {
    guard sheets.sheets.indices.contains(number - 1) else { return HTML() }
    let sheet = sheets.sheets[number - 1]
    let marks = MarkedText(
      content.evidence.compactMap { evidence in
        place(of: evidence).map { MarkedText.Mark(place: $0, name: "quote-\(evidence.id)") }
      } + hits)
    var page = sheets.page(at: sheet.lowerBound)
    var html = HTML()
    var start = sheet.lowerBound
    let breaks = sheet.filter { sheets.scalars[$0] == "\u{C}" }
    for end in breaks + [sheet.upperBound] {
      if let page { html += "<h3>\(visit.words[CaptureWords.page(page)])</h3>\n" }
      html += .element(
        "div", ["class": "document", "lang": content.source.language, "dir": "auto"],
        marks.html(of: start..<end, in: sheets.scalars))
      start = end + 1
      page = page.map { $0 + 1 }
    }
    return html
  }

  /// Where the passage stands in the text; nil where it stands in what surrounds the content.
  private func place(of evidence: CitedEvidence) -> Range<Int>? {
    guard let anchor = evidence.anchor, anchor.position >= 0, anchor.length > 0,
      anchor.position + anchor.length <= sheets.scalars.count
    else { return nil }
    let place = anchor.position..<anchor.position + anchor.length
    var words = anchor.passage.split(whereSeparator: \.isWhitespace)[...]
    // Between two pages there may be more in the text than in the passage.
    for word in sheets.text(place).split(whereSeparator: \.isWhitespace) where word == words.first {
      words.removeFirst()
    }
    return words.isEmpty ? place : nil
  }
}
