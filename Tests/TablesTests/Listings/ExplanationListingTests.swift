import Foundation
import Indicators
import Tables
import Testing

@Suite struct ExplanationListingTests {
  static func sheet() throws -> ExplanationSheet {
    let countries = try CountryListReader.read(
      """
      countries:
        - {code: ARC, names: [{en: Arcadia, tr: Arkadya}], footnote: isle}
      orders: {protocol: [ARC], alphabetical: [ARC]}
      profiles:
        - {id: one, title: {en: One}, footnotes: {isle: {en: "* An isle.", tr: "* Bir ada."}}}
      """)
    var table = ObservationTable(
      framework: try FrameworkReader.read(
        """
        framework: coast
        title: {en: The coast, tr: Kıyı}
        countries: [ARC]
        cycles: [{id: "2023"}]
        nodes:
          - {id: a, title: {en: Ports, tr: Limanlar}, value: percent}
          - {id: b, title: {en: Boats, tr: Tekneler}, value: percent}
        """, countries: countries))
    table.append(
      column: 0, country: 0, cycle: 0, assessor: table.place(ofAssessor: "ada"), value: 62.5)
    return ExplanationSheet(
      Scoreboard(table), node: 0, country: 0, cycle: 0,
      standing: .draft(Date(timeIntervalSince1970: 1_719_748_800)),
      profile: countries.profiles.first)
  }

  @Test func anExplanationSaysWhatItIsAboutInEnglish() throws {
    #expect(
      ExplanationListing(try Self.sheet(), language: .english).lines == [
        "The coast, version 1: Arcadia* (ARC), 2023",
        "Provisional: the text of this framework was not checked against the official document.",
        "Draft as of 2024-06-30 12:00 UTC.",
        "",
        "overall  Overall: 62.5, coverage 50 %",
        "  a  Ports: 62.5, weight 100.0 %, adds 62.5",
        "      value 62.5, observed, score 62.5",
        "      - ada; 62.5",
        "      10 more moves a +10.0, overall +10.0",
        "      10 less moves a −10.0, overall −10.0",
        "  b  Boats: no score. There is no value.",
        "",
        "* An isle.",
      ])
  }

  @Test func anExplanationSpeaksTurkish() throws {
    let lines = ExplanationListing(try Self.sheet(), language: .turkish).lines

    #expect(lines.first == "Kıyı, sürüm 1: Arkadya* (ARC), 2023")
    #expect(lines.contains("  a  Limanlar: 62,5, ağırlık %100,0, katkı 62,5"))
    #expect(lines.contains("  b  Tekneler: puan yok. Değer yoktur."))
    #expect(lines.last == "* Bir ada.")
  }

  @Test func programsGetTheSameUnrounded() throws {
    let record = ExplanationRecord(try Self.sheet(), language: .english)

    let answer = try JSONSerialization.jsonObject(with: JSONEncoder().encode(record))
    let fields = try #require(answer as? [String: Any])
    let tree = try #require(fields["explanation"] as? [String: Any])
    let leaf = try #require((tree["parts"] as? [[String: Any]])?.first)
    let side = try #require((leaf["sides"] as? [[String: Any]])?.first)

    #expect(fields["countryName"] as? String == "Arcadia*")
    #expect(fields["footnote"] as? String == "* An isle.")
    #expect(fields["isDraft"] as? Bool == true)
    #expect(tree["score"] as? Double == 62.5)
    #expect(side["mark"] as? String == "observed")
    #expect((side["influence"] as? [[String: Any]])?.last?["up"] as? Double == 10)
  }
}
