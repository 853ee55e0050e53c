import Indicators
import Testing

@Suite struct RoundTripTests {
  private static let framework = Framework(
    code: "borduria", title: LocalizedText(english: "Borduria"),
    countries: ["AR", "BO", "SY"].map { Country(bare: $0) },
    cycles: ["2018-2019", "2021"].compactMap { Cycle(year: $0) },
    root: Node(
      code: "overall", title: LocalizedText(english: "Overall"),
      content: .nodes([
        Corpus.leaf("1.1", -.infinity, .infinity, facets: [.law, .practice]),
        Corpus.leaf("1.2", -.infinity, .infinity),
        Corpus.leaf("1.3", -.infinity, .infinity, type: .text),
      ])))

  @Test func whatIsExportedIsImportedAsItWas() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let table = Self.table(&random)

      let file = ObservationFile(
        reading: ObservationFile.csv(from: table), as: .csv, framework: Self.framework)

      #expect(file.isAccepted || table.count == 0)
      #expect(file.table.count == table.count)
      #expect((0..<table.count).allSatisfy { file.table[$0] == table[$0] })
    }
  }

  private static func table(_ random: inout SeededGenerator) -> ObservationTable {
    var table = ObservationTable(framework: framework)
    for column in 0..<Int32(4) {
      for country in 0..<Int32(3) {
        for cycle in 0..<Int32(2) where Bool.random(using: &random) {
          let assessor = table.place(
            ofAssessor: ["", "ada", "panel, all"].randomElement(using: &random) ?? "")
          table.append(
            column: column, country: country, cycle: cycle, assessor: assessor,
            reading: reading(ofColumn: column, &random), detail: detail(&random))
        }
      }
    }
    return table
  }

  private static func reading(ofColumn column: Int32, _ random: inout SeededGenerator) -> Reading {
    if Int.random(in: 0..<5, using: &random) == 0 {
      return .absent(AbsenceKind.allCases.randomElement(using: &random) ?? .refused)
    }
    if column == 3 { return .text(text(&random)) }
    let double = Double(bitPattern: UInt64.random(in: .min ... .max, using: &random))
    return .value(double.isFinite && double != 0 ? double : 0)
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let pieces = ["a", "ş", "\"", ",", "\n", "\r\n", "=1", " ", "🙂", ";", "\t", "'", "Србија"]
    return (0..<Int.random(in: 1...6, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private static func detail(_ random: inout SeededGenerator) -> ObservationDetail {
    var detail = ObservationDetail()
    if Bool.random(using: &random) { detail.justification = text(&random) }
    if Bool.random(using: &random) {
      detail.evidence = Evidence(
        address: "https://example.org/ş?a=1,2", quote: text(&random), page: "12")
    }
    if Bool.random(using: &random) {
      detail.confidence = .high
      detail.sampleSize = Int.random(in: 1...5_000, using: &random)
      detail.standardError = Double.random(in: 0...1e-6, using: &random)
      detail.low = -Double.random(in: 1...1e30, using: &random)
      detail.high = Double.random(in: 1...2, using: &random)
      detail.currency = "EUR"
      detail.date = CalendarDate("2024-02-29")
    }
    return detail
  }
}
