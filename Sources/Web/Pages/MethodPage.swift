import Indicators
import Scoring
import Tables
import Tracking

/// How the scores of a framework are made, and how sure they are.
struct MethodPage {
  let visit: Visit

  init(_ visit: Visit) {
    self.visit = visit
  }

  func answer() async throws(SiteError) -> Answer {
    let scoreboard = try await visit.scoreboard()
    let analysis = try await analysis()
    let words = visit.words
    let title = scoreboard.framework.title[visit.language]
    let frame = PageFrame(
      title: "\(words[MethodWords.heading]): \(title)", language: visit.language,
      address: visit.address, framework: scoreboard.framework, section: .method)
    let structure = MethodStructure(
      framework: scoreboard.framework, analysis: analysis, visit: visit)
    let rules = MethodRules(framework: scoreboard.framework, visit: visit)
    let results = analysis.map { analysis -> HTML in
      let figures = MethodFigures(analysis: analysis, scoreboard: scoreboard, visit: visit)
      return "\(figures.ranks)\(figures.sensitivity)"
    }
    let form = WhatIfForm(visit: visit, scoreboard: scoreboard, lines: [])
    let trial: HTML = """
      <section><h2>\(words[WhatIfWords.heading])</h2>
      <p>\(words[WhatIfWords.invitation])</p>
      \(form.html)</section>

      """
    let none: HTML = "<section><p>\(words[MethodWords.noScores])</p></section>"
    return frame.answer(
      """
      <h1>\(words[MethodWords.heading])</h1>
      <p class="lead">\(words[MethodWords.lead(title)])</p>
      \(Banner.html(scoreboard.framework, words))\(structure.bands)\(results ?? none)
      \(scoreboard.latestObservedCycle == nil ? nil : trial)\(rules.html)\(structure.parts)
      \(results == nil ? nil : PageFootnotes.html(for: scoreboard.countries, visit))
      """)
  }

  /// The analysis of the last cycle with scores; nil while there are none.
  private func analysis() async throws(SiteError) -> Analysis? {
    do throws(SiteError) {
      return try await SiteError.tracking { () async throws(TrackingError) in
        try await visit.tracker.analysis(
          framework: visit.query.framework, version: visit.query.version, asOf: visit.query.asOf)
      }
    } catch .noScores {
      return nil
    }
  }
}
