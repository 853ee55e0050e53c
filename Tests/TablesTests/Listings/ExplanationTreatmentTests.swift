import Foundation
import Indicators
import Tables
import Testing

@Suite struct ExplanationTreatmentTests {
  /// Seven imaginary countries with 1 to 6 and 100 cases a thousand, of 2 000 people each.
  static func sheet(country: Int, treat: String) throws -> ExplanationSheet {
    let codes = ["ARC", "BOR", "GRA", "RUR", "SYL", "ZEN", "LAP"]
    let framework = try FrameworkReader.read(
      """
      framework: coast
      title: {en: The coast}
      countries: [\(codes.map { "{code: \($0), name: {en: \($0)}}" }.joined(separator: ", "))]
      cycles: [{id: "2023"}]
      nodes:
        - {id: people, title: {en: People}, value: number, normalise: none, weight: 0}
        - {id: a, title: {en: Cases}, value: count, normalise: none, \(treat), \
      per: {indicator: people, factor: 1000}}
      """, countries: .empty)
    var table = ObservationTable(framework: framework)
    let ada = table.place(ofAssessor: "ada")
    for (place, rate) in [1.0, 2, 3, 4, 5, 6, 100].enumerated() {
      table.append(column: 0, country: Int32(place), cycle: 0, assessor: ada, value: 2000)
      table.append(column: 1, country: Int32(place), cycle: 0, assessor: ada, value: 2 * rate)
    }
    return ExplanationSheet(
      Scoreboard(table), node: 2, country: country, cycle: 0,
      standing: .draft(Date(timeIntervalSince1970: 1_719_748_800)), profile: nil)
  }

  static func lines(
    country: Int, treat: String, language: Language = .english
  ) throws -> [String] {
    ExplanationListing(try sheet(country: country, treat: treat), language: language).lines
  }

  @Test func aWinsorisedValueIsToldFromWhatToWhat() throws {
    #expect(
      try Self.lines(country: 6, treat: "treat: winsorise").contains(
        "    winsorised from 100 to 6, over the cycle; "
          + "skewness 2.63, after it −0.29; kurtosis 6.95, after it −1.45"))
  }

  @Test func aValueThatWasLeftAloneIsNotSaidToBeTreated() throws {
    let lines = try Self.lines(country: 5, treat: "treat: winsorise")

    #expect(lines.contains("    value 6, observed, before 12, score 6.0"))
    #expect(!lines.joined().contains("winsorised"))
  }

  @Test func aLogarithmIsToldWithTheExtremesOfItsColumn() throws {
    let lines = try Self.lines(
      country: 0, treat: "treat: {kind: winsorise, max-winsorised: 0, pooled: true}")

    #expect(
      lines.contains {
        $0.hasPrefix("    logarithm taken of 1, minimum 1 and maximum 100 of all cycles; skewness")
      })
  }

  @Test func theTreatmentIsToldInTurkish() throws {
    #expect(
      try Self.lines(country: 6, treat: "treat: winsorise", language: .turkish).contains(
        "    dönem içinde uç değer 100 yerine 6 alındı; "
          + "çarpıklık 2,63, sonrasında −0,29; basıklık 6,95, sonrasında −1,45"))
  }

  @Test func programsGetTheTreatmentUnrounded() throws {
    let sheet = try Self.sheet(country: 6, treat: "treat: winsorise")

    let answer = try JSONSerialization.jsonObject(
      with: JSONEncoder().encode(ExplanationRecord(sheet, language: .english)))
    let tree = try #require((answer as? [String: Any])?["explanation"] as? [String: Any])
    let side = try #require((tree["sides"] as? [[String: Any]])?.first)
    let treatment = try #require(side["treatment"] as? [String: Any])
    let before = try #require(treatment["before"] as? [String: Any])

    #expect(treatment["method"] as? String == "winsorised")
    #expect(treatment["from"] as? Double == 100)
    #expect(treatment["to"] as? Double == 6)
    #expect(treatment["pooled"] as? Bool == false)
    #expect(abs((before["skewness"] as? Double ?? 0) - 2.6336050735387384) < 1e-12)
  }
}
