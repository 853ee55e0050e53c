import Foundation
import Indicators
import Testing

@Suite struct SourceListTests {
  private let now = Date(timeIntervalSince1970: 1_767_225_600)

  private func read(_ text: String) throws -> [Source] {
    let countries = try CountryListReader.read(
      "countries: [{code: AR, names: [{en: Arcadia}]}]")
    return try SourceListReader.read(text, countries: countries, now: now)
  }

  @Test func everyFactIsTaken() throws {
    let source = try #require(
      try read(
        """
        sources:
          - url: https://arcadia.example/report
            title: Report
            country: AR
            language: sr-latn
            indicators: ["1.a"]
            schedule: daily 03:30
            rhythm: yearly may
            authorities: /etc/arcadia.pem
            retention: keep monthly
            limits: {seconds: 30, bytes: 4096}
            state: paused
        """
      ).first)

    #expect(
      source
        == Source(
          address: "https://arcadia.example/report", title: "Report", country: "AR",
          language: "sr-Latn", indicators: ["1.a"], schedule: "daily 03:30",
          rhythm: .yearly(month: 5), authorities: "/etc/arcadia.pem", retention: .monthly,
          limits: SourceLimits(seconds: 30, bytes: 4096), state: .paused, addedAt: now))
  }

  @Test(arguments: [
    "rhythm: now and then", "retention: keep some", "language: english", "limits: {seconds: 0}",
    "limits: {hours: 1}",
  ])
  func whatCannotBeIsAProblemWithItsPlace(line: String) throws {
    let problems = #expect(throws: Problems.self) {
      try read("sources:\n  - url: https://arcadia.example/\n    \(line)\n")
    }

    #expect(problems?.list.map(\.place.line) == [3])
  }

  @Test func anUploadHasNoSchedule() throws {
    let problems = #expect(throws: Problems.self) {
      try read(
        "sources:\n  - {url: https://arcadia.example/, kind: upload, schedule: daily 03:30}\n")
    }

    #expect(problems?.list.map(\.code) == ["schedule"])
  }
}
