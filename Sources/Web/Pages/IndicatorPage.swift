import Indicators
import Tables
import Tracking

/// An indicator, or a group of them: what it is, how it is measured, the countries over time.
struct IndicatorPage {
  let visit: Visit
  let code: Code<Node>

  init(_ visit: Visit, _ code: Code<Node>) {
    self.visit = visit
    self.code = code
  }

  func answer() async throws(SiteError) -> Answer {
    let scoreboard = try await visit.scoreboard()
    let framework = scoreboard.framework
    guard let place = framework.position(of: code) else {
      let known = framework.nodes.map(\.node.code.rawValue)
      throw .unknown(
        .node, name: code.rawValue, framework: framework.code,
        closest: NearMiss.closest(to: code.rawValue, among: known), isPath: true)
    }
    let query = visit.query.with {
      $0.layout = .countriesByCycles; $0.node = code
    }
    let table = try figures(query, scoreboard)
    if let ending = visit.address.path.ending {
      guard let table else { throw .noScores(framework.code) }
      return try .download(table, as: ending)
    }
    let passages = try await passages(framework, besides: table)
    let description = NodeDescription(visit: visit, framework: framework, place: place)
    let frame = PageFrame(
      title: description.title, language: visit.language, address: visit.address,
      framework: framework)
    return frame.answer(content(description, table, scoreboard, passages))
  }

  /// The countries over time; nil while the framework has no scores.
  private func figures(
    _ query: TableQuery, _ scoreboard: Scoreboard
  ) throws(SiteError) -> ComparisonTable? {
    do throws(SiteError) {
      return try visit.table(query, of: scoreboard)
    } catch .noScores {
      return nil
    }
  }

  private func content(
    _ description: NodeDescription, _ table: ComparisonTable?, _ scoreboard: Scoreboard,
    _ passages: HTML?
  ) -> HTML {
    let banner = Banner.html(scoreboard.framework, visit.words)
    return """
      \(description.trail)<h1>\(description.title)</h1>
      \(description.lead)\(banner)\(table.map { overTime($0, scoreboard) })\(passages)
      \(description.facts)\(description.levels)\(description.children)\
      \(table == nil ? nil : influence(scoreboard, place: description.place))\
      \(table == nil ? nil : trial(scoreboard))
      """
  }

  /// What the values rest on, as it stands now; nil of another moment, and where nothing is cited.
  private func passages(
    _ framework: Framework, besides table: ComparisonTable?
  ) async throws(SiteError) -> HTML? {
    guard visit.query.asOf == nil, framework.node(code)?.indicator != nil else { return nil }
    let standings = try await SiteError.tracking { () async throws(TrackingError) in
      try await visit.tracker.evidence(
        .indicator(code, framework: framework.code, version: framework.version))
    }
    let countries = standings.compactMap {
      visit.tracker.countries.country(anyCode: $0.evidence.cell.country.rawValue)
    }
    return CitedPassages(visit: visit, standings: standings).section(.heading).map {
      $0 + PageFootnotes.html(for: countries, besides: table, visit)
    }
  }

  private func influence(_ scoreboard: Scoreboard, place: Int) -> HTML? {
    IndicatorInfluence(visit: visit, scoreboard: scoreboard, place: place).html
  }

  /// The ways to the sandbox, with this part filled in already: its weight, and its value.
  private func trial(_ scoreboard: Scoreboard) -> HTML? {
    guard code != scoreboard.framework.root.code else { return nil }
    let weight = link(.weightOf, code.rawValue, .tryWeight)
    guard let indicator = scoreboard.framework.node(code)?.indicator, indicator.step != nil else {
      return "<p>\(weight)</p>"
    }
    let side = indicator.facets.first.map { "," + $0.facet.rawValue } ?? ""
    return "<p>\(link(.valueOf, code.rawValue + side, .tryValue)) · \(weight)</p>"
  }

  private func link(_ field: TrialField, _ name: String, _ text: WhatIfWords) -> HTML {
    let target = visit.link(to: .whatIf) { $0.trial = [TrialLine(begunWith: field, name)] }
    return "<a href=\"\(address: target)\">\(visit.words[text])</a>"
  }

  private func overTime(_ table: ComparisonTable, _ scoreboard: Scoreboard) -> HTML {
    let words = visit.words
    let address = SiteAddress(.indicator(code), visit.query)
    let isValues = visit.query.showsValues
    let other = SiteAddress(.indicator(code), visit.query.with { $0.showsValues = !isValues })
    let isIndicator = scoreboard.framework.node(code)?.indicator != nil
    let toggle: HTML? =
      isIndicator
      ? """
       <a href="\(address: other.text)">\(words[isValues ? ChartWords.toScores : .toValues])</a>
      """ : nil
    return """
      <section><h2>\(words[IndicatorWords.overTime])</h2>
      <p>\(words[isValues ? ChartWords.valueHint : .scoreHint])\(toggle)</p>
      \(SmallMultiples(table: table, visit: visit, scoreboard: scoreboard).html)
      \(visit.html(table))
      \(DownloadLinks(visit: visit, address: address, moment: table.standing.moment).html)
      </section>
      """
  }
}
