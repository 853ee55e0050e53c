import ArgumentParser
import Foundation
import Indicators

/// The moment whose records a command shows.
struct MomentOption: ParsableArguments {
  @Option(help: "The records as they stood: 2026-03-01 or 2026-03-01T12:00:00Z.")
  var asOf: String?

  /// The moment; a day means its end.
  func moment() throws -> Date? {
    guard let asOf else { return nil }
    if let moment = try? Date(asOf, strategy: .iso8601) { return moment }
    if CalendarDate(asOf) != nil, let end = try? Date("\(asOf)T23:59:59Z", strategy: .iso8601) {
      return end
    }
    throw ValidationError(
      "\"\(asOf)\" is no moment; write 2026-03-01 or 2026-03-01T12:00:00Z.")
  }
}
