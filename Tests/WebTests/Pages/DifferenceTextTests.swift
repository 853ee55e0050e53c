import Foundation
import Indicators
import Reading
import Tables
import Testing

@testable import Web

@Suite struct DifferenceTextTests {
  private func html(_ old: String, _ new: String, _ rules: NoiseRules = NoiseRules()) throws
    -> String
  {
    let comparison = TextComparison(
      from: old, to: new, noise: try NoiseFilter(rules), isWhole: true)
    return DifferenceText(
      comparison: comparison, language: "en", words: SiteWording(.english)
    ).html(ofSheet: 1).markup
  }

  @Test func aLongUnchangedStretchIsFolded() throws {
    let stretch = (1...100).map { "word\($0)" }.joined(separator: " ")

    let html = try html("one \(stretch) two", "uno \(stretch) due")

    #expect(html.contains("<del>one</del> <ins>uno</ins>"))
    #expect(html.contains("60 words unchanged</summary><p>word21 "))
    #expect(html.components(separatedBy: "word50").count == 2)
  }

  @Test func aVeryLongStretchIsOnlyCounted() throws {
    let stretch = (1...3000).map { "word\($0)" }.joined(separator: " ")

    let html = try html("one \(stretch) two", "uno \(stretch) due")

    #expect(html.contains("2960 words unchanged"))
    #expect(!html.contains("word1500"))
  }

  @Test func whatIsIgnoredIsShownAndSaysWhy() throws {
    var rules = NoiseRules()
    rules.ignoresNumbers = true

    let html = try html("Visitors: 12 today", "Visitors: 13 today", rules)

    #expect(html.contains("<ins class=\"ignored\" title=\"Ignored: nothing but numbers\">13</ins>"))
  }
}
