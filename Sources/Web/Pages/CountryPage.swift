import Indicators
import Tables
import Tracking

/// The profile of a country: its scores, what stands out, what moved, and all indicators over time.
struct CountryPage {
  let visit: Visit
  let code: Code<Country>

  init(_ visit: Visit, _ code: Code<Country>) {
    self.visit = visit
    self.code = code
  }

  func answer() async throws(SiteError) -> Answer {
    let scoreboard = try await visit.scoreboard()
    let country = try country(in: scoreboard)
    let series = try visit.table(
      visit.query.with {
        $0.layout = .countryProfile; $0.countries = [country.code]
      }, of: scoreboard)
    if let ending = visit.address.path.ending { return try .download(series, as: ending) }
    let figures = try CountryFigures(visit, scoreboard, country: country, cycle: series)
    let name = country.markedName(in: visit.language)
    let frame = PageFrame(
      title: "\(name): \(scoreboard.framework.title[visit.language])", language: visit.language,
      address: visit.address, framework: scoreboard.framework)
    return frame.answer(content(name, figures, series, scoreboard))
  }

  /// The country of the address, by its own or a foreign code.
  private func country(in scoreboard: Scoreboard) throws(SiteError) -> Country {
    let own = visit.tracker.countries.country(anyCode: code.rawValue)?.code ?? code
    if let country = scoreboard.countries.first(where: { $0.code == own }) { return country }
    let known = scoreboard.countries.map(\.code.rawValue)
    throw .unknown(
      .country, name: code.rawValue, framework: scoreboard.framework.code,
      closest: NearMiss.closest(to: code.rawValue, among: known), isPath: true)
  }

  private func content(
    _ name: String, _ figures: CountryFigures, _ series: ComparisonTable, _ scoreboard: Scoreboard
  ) -> HTML {
    let words = visit.words
    let address = SiteAddress(.country(code), visit.query)
    return """
      \(others(scoreboard))<h1>\(name)</h1>
      <p class="lead">\(scoreboard.framework.title[visit.language])</p>
      \(Banner.html(scoreboard.framework, words))\(figures.overall)
      \(figures.objectives)\(figures.rankNotes)
      \(figures.extremes)
      \(figures.moves)
      <section><h2>\(words[CountryWords.allIndicators])</h2>
      \(visit.html(series))</section>
      \(PageFootnotes.html(for: scoreboard.countries, besides: series, visit))\
      \(DownloadLinks(visit: visit, address: address, moment: series.standing.moment).html)
      """
  }

  /// Links to the profiles of all countries.
  private func others(_ scoreboard: Scoreboard) -> HTML {
    let countries = visit.tracker.countries.sorted(scoreboard.countries, by: visit.query.order)
    let links = countries.map { country -> HTML in
      let target = SiteAddress(.country(country.code), visit.query).text
      let isHere = visit.tracker.countries.country(anyCode: code.rawValue)?.code == country.code
      return .element(
        "li", [:],
        .element(
          "a", ["href": target, "aria-current": isHere ? "page" : nil],
          HTML(text: country.markedName(in: visit.language))))
    }
    let label = visit.words[CountryWords.otherCountries]
    return "<nav class=\"chips\" aria-label=\"\(label)\"><ul>\(links)</ul></nav>\n"
  }
}
