import Foundation
import Indicators
import Tables
import Testing

/// A framework over countries that do not exist, with everything that a table can meet.
struct Harbours {
  let countries: CountryList
  let board: Scoreboard

  init() throws {
    countries = try CountryListReader.read(Harbours.countryFile)
    let framework = try FrameworkReader.read(Harbours.frameworkFile, countries: countries)
    var observations = ObservationTable(framework: framework)
    for line in Harbours.observations.split(separator: "\n") {
      try Harbours.append(line.split(separator: " ").map(String.init), to: &observations)
    }
    board = Scoreboard(observations)
  }

  /// A moment on the last day of June 2024.
  static let moment = Date(timeIntervalSince1970: 1_719_748_800)

  /// The table of the latest cycle, or what `change` makes of the request.
  func table(_ change: (inout TableRequest) -> Void = { _ in }) throws -> ComparisonTable {
    var request = TableRequest(standing: .draft(Harbours.moment))
    change(&request)
    return try ComparisonTable(board, request, countries: countries)
  }

  /// `indicator facet country cycle value`, the facet being `-` where there is none.
  static func append(_ fields: [String], to table: inout ObservationTable) throws {
    let column = try #require(
      table.framework.columns.firstIndex {
        $0.code.rawValue == fields[0] && $0.facet?.rawValue ?? "-" == fields[1]
      })
    let country = try #require(table.countries.firstIndex { $0.code.rawValue == fields[2] })
    let cycle = try #require(table.cycles.firstIndex { $0.code.rawValue == fields[3] })
    var detail = ObservationDetail()
    detail.sampleSize = fields.count > 5 ? Int(fields[5]) : nil
    let reading =
      Double(fields[4]).map { Reading.value($0) }
      ?? AbsenceKind(rawValue: fields[4]).map { .absent($0) }
    table.append(
      column: Int32(column), country: Int32(country), cycle: Int32(cycle),
      reading: try #require(reading), detail: detail)
  }
}
