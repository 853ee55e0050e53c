import Indicators
import Tables
import Tracking

/// The sandbox: a form for other weights, methods and values, and what they would move.
///
/// Nothing is stored: what is tried stands in the address alone.
struct WhatIfPage {
  let visit: Visit

  init(_ visit: Visit) {
    self.visit = visit
  }

  func answer() async throws(SiteError) -> Answer {
    let scoreboard = try await visit.scoreboard()
    let words = visit.words
    let cycle = try cycle(of: scoreboard)
    let lines = TrialReading.list(visit.query.trial, scoreboard, cycle)
    let form = WhatIfForm(visit: visit, scoreboard: scoreboard, lines: lines)
    let title = scoreboard.framework.title[visit.language]
    let frame = PageFrame(
      title: "\(words[WhatIfWords.heading]): \(title)", language: visit.language,
      address: visit.address, framework: scoreboard.framework, section: .method)
    let result = try await result(form, scoreboard, cycle)
    return frame.answer(
      """
      <h1>\(words[WhatIfWords.heading])</h1>
      <p class="lead">\(words[WhatIfWords.lead(title, scoreboard.cycles[cycle].code.rawValue)])</p>
      <p class="banner">\(words[WhatIfWords.nothingStored])</p>
      \(Banner.html(scoreboard.framework, words))\(form.summary)\(form.html)
      \(result)\(PageFootnotes.html(for: scoreboard.countries, visit))
      """)
  }

  /// What the changes move; why nothing was tried, where a line cannot be read.
  private func result(
    _ form: WhatIfForm, _ scoreboard: Scoreboard, _ cycle: Int
  ) async throws(SiteError) -> HTML {
    let changes = form.changes
    guard form.faults.isEmpty, !changes.isEmpty else { return HTML() }
    let outcome = try await SiteError.tracking { () async throws(TrackingError) in
      try await visit.tracker.trial(of: changes, on: scoreboard, cycle: cycle)
    }
    switch outcome {
    case .success(let trial):
      return WhatIfResult(visit: visit, before: scoreboard, trial: trial, cycle: cycle).html
    case .failure:
      return "<section><p class=\"fault\">\(visit.words[TrialWords.cannotBeTried])</p></section>"
    }
  }

  /// The cycle of the address, else the last one with scores, else with observations.
  private func cycle(of scoreboard: Scoreboard) throws(SiteError) -> Int {
    try visit.query.check(against: scoreboard, countries: visit.tracker.countries)
    let named = visit.query.cycles.first.flatMap { code in
      scoreboard.cycles.firstIndex { $0.code == code }
    }
    guard let cycle = named ?? scoreboard.latestObservedCycle else {
      throw .noScores(scoreboard.framework.code)
    }
    return cycle
  }
}
