import Foundation
import Indicators
import Tables
import Tracking

/// The search in the texts of all sources.
struct SearchPage {
  let visit: Visit

  /// How many documents are shown at most.
  private static let length = 50

  init(_ visit: Visit) {
    self.visit = visit
  }

  func answer() async throws(SiteError) -> Answer {
    let standings = try await SiteError.tracking { () async throws(TrackingError) in
      try await visit.tracker.sources()
    }
    let codes = Set(standings.compactMap(\.source.country))
    let chosen = try SourceCountry.chosen(visit, among: codes)
    let asked = visit.query.search?.trimmingCharacters(in: .whitespaces) ?? ""
    let found = asked.isEmpty ? nil : try await results(of: asked, country: chosen.first)
    let words = visit.words
    let frame = PageFrame(
      title: words[SearchWords.heading], language: visit.language, address: visit.address,
      section: .search)
    return frame.answer(
      """
      <h1>\(words[SearchWords.heading])</h1>
      <p class="lead">\(words[SearchWords.lead])</p>
      \(form(asked, codes, chosen))\(found.map { list($0, of: asked) })
      \(SourceCountry.footnotes(of: found?.map(\.source) ?? [], visit))
      """)
  }

  /// What is found; nothing where the words hold no letter and no digit.
  private func results(
    of asked: String, country: String?
  ) async throws(SiteError) -> [SearchResult] {
    do throws(TrackingError) {
      return try await visit.tracker.search(
        asked, country: country, isHistorical: visit.query.showsHistory, limit: Self.length)
    } catch .setting {
      return []
    } catch {
      throw SiteError(error)
    }
  }

  private func form(_ asked: String, _ codes: Set<String>, _ chosen: [String]) -> HTML {
    let words = visit.words
    let field = QueryField.search.rawValue
    let input = HTML.element(
      "input",
      [
        "type": "search", "id": "field-\(field)", "name": field, "value": asked,
        "maxlength": "400",
      ])
    let history = HTML.element(
      "input",
      [
        "type": "checkbox", "name": QueryField.history.rawValue, "value": "1",
        "checked": visit.query.showsHistory ? "" : nil,
      ])
    let country: HTML? =
      codes.isEmpty ? nil : SourceCountry.field(codes, chosen: chosen, visit)
    return """
      <form class="filters" method="get" action="\(address: SitePath.search.path)" role="search">
      \(SourceCountry.kept(visit))<div class="fields">
      <p class="field wide"><label for="field-\(field)">\(words[SearchWords.words])</label>
      \(input)</p>
      \(country)<p class="actions"><label>\(history) \
      \(words[SearchWords.earlier])</label> \
      <button type="submit">\(words[SearchWords.search])</button></p></div>
      <p class="closing">\(words[SearchWords.hint])</p>
      </form>

      """
  }

  private func list(_ results: [SearchResult], of asked: String) -> HTML {
    let words = visit.words
    guard !results.isEmpty else {
      return """
        <h2>\(words[SearchWords.nothing(asked)])</h2>
        <p>\(words[SearchWords.advice])</p>
        """
    }
    let heading =
      results.count < Self.length
      ? words[SearchWords.found(results.count)] : words[SearchWords.first(results.count)]
    return """
      <h2>\(heading)</h2>
      <ol class="entries">
      \(HTML(joining: results.map(entry)))</ol>
      """
  }

  private func entry(_ result: SearchResult) -> HTML {
    let scalars = Array(result.passage.unicodeScalars)
    let marks = result.highlights.filter { $0.upperBound <= scalars.count }.map {
      MarkedText.Mark(place: $0, name: nil)
    }
    let passage = HTML.element(
      "p", ["lang": result.source.language, "dir": "auto"],
      "…\(MarkedText(marks).html(of: 0..<scalars.count, in: scalars))…")
    let page = result.page.map { " · " + visit.words[SearchWords.page($0)] } ?? ""
    let target =
      visit.link(to: .capture(result.capture.id ?? 0)) { $0.search = visit.query.search } + "#hit"
    return """
      <li><h3><a href="\(address: target)">\(result.source.title)</a></h3>
      <p class="about">\(SourceCountry.name(of: result.source, visit)) · \
      \(MomentView.html(result.capture.startedAt))\(page)</p>
      \(passage)</li>

      """
  }
}
