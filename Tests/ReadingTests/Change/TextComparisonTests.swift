import Foundation
import Indicators
import Testing

@testable import Reading

struct TextComparisonTests {
  private func filter(_ change: (inout NoiseRules) -> Void) throws -> NoiseFilter {
    var rules = NoiseRules()
    change(&rules)
    return try NoiseFilter(rules)
  }

  private func marked(_ comparison: TextComparison) -> [String] {
    comparison.changes.map { change in
      change.pieces.map { piece in
        let mark = piece.noise == nil ? "" : "~"
        switch piece.fate {
        case .kept: return piece.text
        case .removed: return "[-\(mark)\(piece.text)]"
        case .added: return "[+\(mark)\(piece.text)]"
        }
      }.joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      ("a b c", "a b c", TextComparison.Verdict.same, []),
      ("a b\nc", "a  b c\n", .blanks, []),
      ("The fine is 100 euro.", "The fine is 200 euro.", .changed, ["[-100] [+200]"]),
      ("a b c d", "a x c y", .changed, ["[-b] [+x] c [-d] [+y]"]),
      ("a b", "a b c", .changed, ["[+c]"]), ("a b c", "c", .changed, ["[-a b]"]),
      ("", "all new", .changed, ["[+all new]"]), ("gone", "", .changed, ["[-gone]"]),
      ("sum 1,000.50", "sum 1,000.60", .changed, ["[-1,000.50] [+1,000.60]"]),
      ("caf\u{E9}", "cafe\u{301}", .same, []),
    ] as [(String, String, TextComparison.Verdict, [String])])
  func wordsAreCompared(
    old: String, new: String, verdict: TextComparison.Verdict, changes: [String]
  ) {
    let comparison = TextComparison(from: old, to: new)

    #expect(comparison.verdict == verdict)
    #expect(marked(comparison) == changes)
  }

  @Test func aChangeShowsWhatStandsAroundItAndItsPage() {
    let words = (1...40).map { "w\($0)" }
    let old = "First page\u{C}" + words.joined(separator: " ")
    let new = old.replacing("w20 ", with: "W20 ")

    let change = TextComparison(from: old, to: new).changes.first

    #expect(change?.before == "w8 w9 w10 w11 w12 w13 w14 w15 w16 w17 w18 w19")
    #expect(change?.after == "w21 w22 w23 w24 w25 w26 w27 w28 w29 w30 w31 w32")
    #expect(change?.newPage == 2)
    #expect(change?.oldPage == 2)
  }

  @Test func whatAPatternCoversIsMarkedAndNotHidden() throws {
    let filter = try filter { $0.patterns = ["Visitors: \\d+", "Page generated .*"] }
    let old = "Law\nVisitors: 10\nArticle 1\nPage generated Monday"
    let noisy = "Law\nVisitors: 11\nArticle 1\nPage generated on some Tuesday"

    let comparison = TextComparison(from: old, to: noisy, noise: filter)

    #expect(comparison.verdict == .noise)
    #expect(
      marked(comparison) == [
        "[-~10] [+~11] Article 1 Page generated [-~Monday] [+~on some Tuesday]"
      ])
    #expect(comparison.added == 0)
    let real = TextComparison(
      from: old, to: noisy.replacing("Article 1", with: "Article 2"), noise: filter)
    #expect(real.verdict == .changed)
    #expect((real.removed, real.added) == (1, 1))
  }

  @Test func aRealWordBesideNoiseInOneEditCounts() throws {
    let filter = try filter { $0.patterns = ["Visitors: \\d+"] }

    let comparison = TextComparison(
      from: "a Visitors: 10 b", to: "a Visitors: 11 now b", noise: filter)

    #expect(marked(comparison) == ["[-~10] [+~11] [+now]"])
    #expect(comparison.verdict == .changed)
  }

  @Test(arguments: [
    ("as of 12.05.2024 it", "as of 13.06.2025 it", true),
    ("on 12 May 2024", "on 1 June 2025", true),
    ("12. maj 2024. godine", "3. jun 2025. godine", true), ("at 12:03:04", "at 12:03:05", true),
    ("12 Mayıs 2024", "3 Haziran 2025", true), ("12 мај 2024", "13 јуни 2024", true),
    ("fine of 5000 euro", "fine of 6000 euro", false), ("May 5 pay", "May 5 not", false),
    ("version 1.250", "version 1.750", false),
  ])
  func datesAreIgnoredOnRequest(old: String, new: String, isNoise: Bool) throws {
    let filter = try filter { $0.ignoresDates = true }

    #expect(
      TextComparison(from: old, to: new, noise: filter).verdict == (isNoise ? .noise : .changed))
    #expect(TextComparison(from: old, to: new).verdict == .changed)
  }

  @Test func numbersAreIgnoredOnRequest() throws {
    let filter = try filter { $0.ignoresNumbers = true }

    #expect(TextComparison(from: "seen 1,024", to: "seen 1,025", noise: filter).verdict == .noise)
    #expect(TextComparison(from: "seen 5", to: "seen five", noise: filter).verdict == .changed)
  }

  @Test func theEditsTurnTheOldTextIntoTheNewOne() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let count = Int.random(in: 0...60, using: &generator)
      let old = (0..<count).map { _ in Int32.random(in: 0...6, using: &generator) }
      var new = old
      for _ in 0..<Int.random(in: 0...20, using: &generator) where !new.isEmpty {
        let place = new.indices.randomElement(using: &generator) ?? 0
        if Bool.random(using: &generator) {
          new.remove(at: place)
        } else {
          new.insert(9, at: place)
        }
      }

      var rebuilt: [Int32] = []
      var kept = 0
      for edit in SequenceDiff.edits(old, new) {
        rebuilt += old[kept..<edit.old.lowerBound] + new[edit.new]
        kept = edit.old.upperBound
      }

      #expect(rebuilt + old[kept...] == new)
    }
  }

  @Test func textsWithNothingInCommonAreComparedAllTheSame() {
    let old = (0..<150_000).map { "o\($0 % 50_000)" }.joined(separator: " ")
    let new = (0..<150_000).map { "n\($0 % 50_000)" }.joined(separator: "\n")

    let comparison = TextComparison(from: old, to: new)

    #expect((comparison.removed, comparison.added) == (150_000, 150_000))
  }

  @Test func aMovedLineLeavesTheOthersAlone() {
    let lines = (1...2000).map { "Line \($0) of the law has its own words" }
    let moved = Array(lines[1...]) + [lines[0]]

    let comparison = TextComparison(
      from: lines.joined(separator: "\n"), to: moved.joined(separator: "\n"))

    #expect((comparison.removed, comparison.added) == (9, 9))
  }
}
