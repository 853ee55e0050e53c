import Foundation
import Indicators
import Tracking

/// All pages of the site: to add one, write its file and its line in ``answer(at:_:)``.
struct SitePages: Sendable {
  let tracker: Tracker
  let author: SiteAuthor?
  let started: Date

  /// What is sent for `address`.
  func answer(at address: SiteAddress, _ language: Language) async throws(SiteError) -> Answer {
    let visit = Visit(
      address: address, language: language, tracker: tracker, author: author)
    switch address.path {
    case .compare: return try await ComparePage(visit).answer()
    case .country(let code, _): return try await CountryPage(visit, code).answer()
    case .indicator(let code, _): return try await IndicatorPage(visit, code).answer()
    case .frameworks: return try await FrameworksPage(visit).answer()
    case .method: return try await MethodPage(visit).answer()
    case .whatIf: return try await WhatIfPage(visit).answer()
    case .sources: return try await SourcesPage(visit).answer()
    case .source(let number): return try await SourcePage(visit, number).answer()
    case .capture(let number): return try await CapturePage(visit, number).answer()
    case .changes(let old, let new): return try await ChangesPage(visit, old, new).answer()
    case .search: return try await SearchPage(visit).answer()
    case .triage: return try await TriagePage(visit).answer()
    case .about: return AboutPage(visit).answer()
    case .health: return HealthPage.alive
    case .ready: return try await HealthPage.ready(tracker)
    case .asset(let asset): return try await AssetPage(visit, asset).answer()
    case .api(let interface): return try await InterfacePage(visit, interface).answer()
    }
  }

  /// By what the page at `address` is known again, and when it last changed; nil: never asked for
  /// twice.
  ///
  /// The same revision of the records, program, address and language give the same page.
  func standing(
    of address: SiteAddress, _ language: Language
  ) async throws(SiteError) -> (tag: String, time: Date?)? {
    switch address.path {
    case .health, .ready: return nil
    // It tells what its author has seen.
    case .source where author != nil: return nil
    case .compare, .country, .indicator, .frameworks, .method, .whatIf, .about, .asset,
      .api:
      let revision = try await SiteError.tracking { () async throws(TrackingError) in
        try await tracker.newestRevision()
      }
      let name = Fingerprint(
        of: address.path.path, address.text, language.rawValue, "\(started.timeIntervalSince1970)")
      return ("W/\"\(revision.number)-\(name)\"", revision.time)
    case .sources, .source, .capture, .changes, .search, .triage:
      return try await documentStanding(of: address, language)
    }
  }

  /// Pages about sources show the texts too, which are read after the fetch that brought them.
  ///
  /// Whether a source is silent depends on the day, so the tag does too; there is no one moment of
  /// change.
  private func documentStanding(
    of address: SiteAddress, _ language: Language
  ) async throws(SiteError) -> (tag: String, time: Date?) {
    let (revision, text, day) = try await SiteError.tracking { () async throws(TrackingError) in
      (
        try await tracker.newestRevision().number, try await tracker.newestText(),
        tracker.today
      )
    }
    let name = Fingerprint(
      of: address.path.path, address.text, language.rawValue, "\(started.timeIntervalSince1970)")
    return ("W/\"\(revision)-\(text)-\(day)-\(name)\"", nil)
  }
}
