import Foundation
import Indicators
import Testing

@Suite struct RhythmTests {
  static let written: [(String, Rhythm, String)] = [
    ("weekly", .weekly, "weekly"),
    ("Monthly", .monthly, "monthly"),
    ("quarterly", .quarterly, "quarterly"),
    ("yearly", .yearly(month: nil), "yearly"),
    ("yearly may", .yearly(month: 5), "yearly may"),
    ("yearly  Sept", .yearly(month: 9), "yearly september"),
    ("every 90d", .every(days: 90), "every 90d"),
    ("every 6w", .every(days: 42), "every 42d"),
  ]

  @Test(arguments: written)
  func aRhythmIsReadAndWrittenTheSame(text: String, rhythm: Rhythm, canonical: String) throws {
    #expect(try Rhythm(text) == rhythm)
    #expect(rhythm.description == canonical)
    #expect(try Rhythm(canonical) == rhythm)
  }

  static let wrong: [(String, RhythmProblem)] = [
    ("", .form("")), ("now and then", .form("now and then")), ("weekly mon", .form("weekly mon")),
    ("yearly ma", .month("ma")), ("yearly 5", .month("5")), ("every d", .interval("d")),
    ("every 0d", .interval("0d")), ("every 3661d", .interval("3661d")),
    ("every 3660w", .interval("3660w")), ("every 90", .interval("90")),
    ("every 99999999999999999999d", .interval("99999999999999999999d")),
  ]

  @Test(arguments: wrong)
  func whatIsNoRhythmIsRefused(text: String, problem: RhythmProblem) {
    #expect(throws: problem) { try Rhythm(text) }
  }

  static let silences: [(String, String, String)] = [
    ("weekly", "2026-03-01T00:00:00Z", "2026-03-09T18:00:00Z"),
    ("every 40d", "2026-01-01T00:00:00Z", "2026-02-20T00:00:00Z"),
    ("yearly may", "2026-05-10T00:00:00Z", "2027-06-01T00:00:00Z"),
    // News of April count as those of May; news of January do not.
    ("yearly may", "2026-04-10T00:00:00Z", "2027-06-01T00:00:00Z"),
    ("yearly may", "2026-01-10T00:00:00Z", "2026-06-01T00:00:00Z"),
    ("yearly december", "2026-12-31T00:00:00Z", "2028-01-01T00:00:00Z"),
  ]

  @Test(arguments: silences)
  func silenceBeginsPastTheRhythm(text: String, news: String, silence: String) throws {
    let news = try Date(news, strategy: .iso8601)
    let zone = try #require(TimeZone(identifier: "UTC"))

    #expect(try Rhythm(text).silence(after: news, in: zone) == Date(silence, strategy: .iso8601))
  }
}
