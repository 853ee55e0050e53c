import Foundation
import Testing
import Tracking

@Suite struct MethodRulesTests {
  /// Invented indicators, of which each has a rule of its own.
  private func site() async throws -> TestSite {
    let site = try await TestSite()
    let file = FileManager.default.temporaryDirectory
      .appending(path: "yardstick-web-\(UUID().uuidString).yaml")
    temporaryHomes.add(file)
    try """
    framework: rules
    title: {en: Rules}
    countries: [{code: ARC, name: {en: Arcadia}}]
    cycles: [{id: "2001", from: 2001-01-01, to: 2001-12-31}]
    method: {min-coverage: 0.25}
    nodes:
      - {id: a, title: {en: Ports}, value: percent}
      - {id: b, title: {en: Boats}, value: percent, impute: {kind: carry-forward, max-age: 2}}
      - {id: c, title: {en: Ferries}, value: percent, combine: trimmed-mean, treat: winsorise}
      - {id: d, title: {en: Crews}, value: number, normalise: rank, per: {indicator: a, factor: 1000}}
    """.write(to: file, atomically: true, encoding: .utf8)
    try await site.tracker.load(frameworkFile: file, by: "ada")
    return site
  }

  @Test func theMethodSaysWhatHoldsForAllAndNamesWhatIsOtherwise() async throws {
    let page = try await site().ask("/method?framework=rules").text

    #expect(page.contains("Their mean without the highest and the lowest: <a"))
    #expect(page.contains("Their median: all others"))
    #expect(page.contains("last value, at most 2 cycles old: <a"))
    #expect(page.contains("Nothing stands in for it: all others"))
    #expect(page.contains("up to 5 extreme values are winsorised"))
    #expect(page.contains("<dd>It has a score where at least 25 % of the weight"))
    #expect(page.contains("Ports, times 1\u{A0}000: <a"))
  }

  @Test func anIndicatorSaysByWhichRulesItIsScored() async throws {
    let site = try await site()

    let crews = try await site.ask("/indicators/d?framework=rules").text
    let ferries = try await site.ask("/indicators/c?framework=rules&lang=tr").text

    #expect(crews.contains("<dd>Rank, lowest 1</dd>"))
    #expect(crews.contains("<dd>Ports, times 1\u{A0}000</dd>"))
    #expect(!crews.contains("Outliers"))
    #expect(ferries.contains("<dt>Aykırı değerler</dt>"))
    #expect(ferries.contains("en çok 5 uç değer sınıra çekilir"))
  }
}
