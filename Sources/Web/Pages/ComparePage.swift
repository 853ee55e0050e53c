import Indicators
import Tables
import Tracking

/// The comparison of countries: the landing page, and every table that its filters make of it.
struct ComparePage {
  let visit: Visit

  init(_ visit: Visit) {
    self.visit = visit
  }

  func answer() async throws(SiteError) -> Answer {
    let scoreboard = try await visit.scoreboard()
    let query = completed(scoreboard)
    let table = try visit.table(query, of: scoreboard)
    if let ending = visit.address.path.ending { return try .download(table, as: ending) }
    let frameworks = try await choices()
    let frame = PageFrame(
      title: table.title, language: visit.language, address: visit.address,
      framework: scoreboard.framework, section: .compare)
    return frame.answer(content(table, scoreboard, frameworks))
  }

  private func content(
    _ table: ComparisonTable, _ scoreboard: Scoreboard,
    _ frameworks: [(code: Code<Framework>, title: String)]
  ) -> HTML {
    let form = FilterForm(
      visit: visit, scoreboard: scoreboard, frameworks: frameworks, layout: table.scope.layout)
    let address = SiteAddress(.compare(), visit.query)
    return """
      <h1>\(table.title)</h1>
      <p class="lead">\(table.caption.joined(separator: " "))</p>
      \(Banner.html(scoreboard.framework, visit.words))\(form.html)
      \(visit.html(table))
      \(PageFootnotes.html(for: scoreboard.countries, besides: table, visit))\
      \(DownloadLinks(visit: visit, address: address, moment: table.standing.moment).html)
      """
  }

  /// A profile needs a country: without one it is that of the first.
  private func completed(_ scoreboard: Scoreboard) -> TableQuery {
    guard visit.query.layout == .countryProfile, visit.query.countries.isEmpty else {
      return visit.query
    }
    let countries = visit.tracker.countries.sorted(scoreboard.countries, by: visit.query.order)
    return visit.query.with { $0.countries = countries.prefix(1).map(\.code) }
  }

  /// Each framework once, by its newest version.
  private func choices() async throws(SiteError) -> [(code: Code<Framework>, title: String)] {
    let all = try await SiteError.tracking { () async throws(TrackingError) in
      try await visit.tracker.frameworks()
    }
    var seen: Set<Code<Framework>> = []
    return all.filter { seen.insert($0.code).inserted }
      .map { (code: $0.code, title: $0.title[visit.language]) }
  }
}
