import Indicators
import Tables
import Tracking

/// The sources that are watched, grouped by why they want attention.
struct SourcesPage {
  let visit: Visit

  /// How many sources stand on one page.
  private static let length = 100

  init(_ visit: Visit) {
    self.visit = visit
  }

  func answer() async throws(SiteError) -> Answer {
    let (all, waiting) = try await SiteError.tracking { () async throws(TrackingError) in
      (
        try await visit.tracker.sourceConditions(),
        try await visit.tracker.changesToTriage(limit: .max).count
      )
    }
    let codes = Set(all.compactMap(\.source.country))
    let chosen = try SourceCountry.chosen(visit, among: codes)
    let sources = all.filter { chosen.isEmpty || chosen.contains($0.source.country ?? "") }
    let count = (sources.count + Self.length - 1) / Self.length
    let sheet = try SheetLinks.sheet(visit, of: count)
    let shown = sources.dropFirst((sheet - 1) * Self.length).prefix(Self.length)
    let words = visit.words
    let frame = PageFrame(
      title: words[SourceWords.heading], language: visit.language, address: visit.address,
      section: .sources)
    let triage: HTML? =
      waiting == 0
      ? nil
      : "<p><a href=\"\(address: visit.link(to: .triage))\">\(words[SourceWords.triage(waiting)])</a></p>"
    return frame.answer(
      """
      <h1>\(words[SourceWords.heading])</h1>
      <p class="lead">\(words[SourceWords.hint])</p>
      \(triage)\(codes.isEmpty ? nil : filter(codes, chosen))
      \(all.isEmpty ? none : nil)\(groups(Array(shown), of: sources))
      \(SheetLinks(visit: visit, count: count).html)
      \(SourceCountry.footnotes(of: shown.map(\.source), visit))
      """)
  }

  private var none: HTML {
    """
    <p>\(visit.words[SourceWords.none]) <code>yardstick source add https://…</code></p>

    """
  }

  private func filter(_ codes: Set<String>, _ chosen: [String]) -> HTML {
    let words = visit.words
    let field = SourceCountry.field(codes, chosen: chosen, visit)
    return """
      <form class="filters" method="get" action="\(address: SitePath.sources.path)" \
      aria-label="\(words[FilterWords.filters])">
      \(SourceCountry.kept(visit))<div class="fields">
      \(field)<p class="actions"><button type="submit">\(words[SourceWords.show])</button></p></div>
      </form>
      """
  }

  /// The shown sources under their causes; each heading counts all of its cause.
  private func groups(_ shown: [SourceCondition], of sources: [SourceCondition]) -> HTML {
    let counts = Dictionary(grouping: sources, by: \.cause.rank).mapValues(\.count)
    var sections: [HTML] = []
    var rest = shown[...]
    while let first = rest.first {
      let group = rest.prefix { $0.cause.rank == first.cause.rank }
      rest = rest.dropFirst(group.count)
      let words = visit.words
      sections.append(
        """
        <section><h2>\(words[SourceWords.group(first.cause)]) \
        <small>\(words[SourceWords.count(counts[first.cause.rank] ?? 0)])</small></h2>
        <ul class="entries">
        \(HTML(joining: group.map { SourceEntry(condition: $0, visit: visit).html }))</ul></section>

        """)
    }
    return HTML(joining: sections)
  }
}
