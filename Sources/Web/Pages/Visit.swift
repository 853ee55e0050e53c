import Foundation
import Indicators
import Tables
import Tracking

/// A reader at an address: what a page needs to know to be made.
struct Visit: Sendable {
  let address: SiteAddress
  let language: Language
  let tracker: Tracker
  /// Who decides on this site; nil: nobody, it is only read.
  let author: SiteAuthor?

  var query: TableQuery { address.query }
  var words: SiteWording { SiteWording(language) }

  /// The scores of the framework that the address names.
  func scoreboard() async throws(SiteError) -> Scoreboard {
    try await SiteError.tracking { () async throws(TrackingError) in
      try await tracker.scoreboard(
        framework: query.framework, version: query.version, asOf: query.asOf)
    }
  }

  /// The request for the table that `query` describes, of records as this visit sees them.
  func request(_ query: TableQuery) -> TableRequest {
    var request = tracker.request(asOf: query.asOf)
    request.layout = query.layout
    request.cycles = query.cycles
    request.countries = query.countries
    request.node = query.node
    request.level = query.level
    request.facets = query.facets
    request.measure = query.showsValues ? .values : .scores
    request.order = query.order
    request.since = query.since
    request.showsIntervals = query.showsIntervals
    request.showsRanks = query.showsRanks
    request.language = language
    return request
  }

  /// The table that `query` describes.
  func table(_ query: TableQuery, of scoreboard: Scoreboard) throws(SiteError) -> ComparisonTable {
    try query.check(against: scoreboard, countries: tracker.countries)
    do throws(TableFault) {
      return try ComparisonTable(scoreboard, request(query), countries: tracker.countries)
    } catch {
      throw SiteError(.table(error))
    }
  }

  /// The address of another page, with the framework, moment and language of this one.
  func link(to path: SitePath, _ change: (inout TableQuery) -> Void = { _ in }) -> String {
    SiteAddress(path, query.elsewhere.with(change)).text
  }
}
