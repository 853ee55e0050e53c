import Foundation
import Indicators
import Scoring
import Tables
import Testing

/// Every mark that a cell may bear, over figures that bring it about.
struct MarkTests {
  /// What stands in a cell, and in the list of signs under the table.
  static let marks: [(mark: String, meaning: String)] = [
    ("†", "rests on imputed values"), ("‡", "rests on a treated outlier"),
    ("◔", "share of the weight covered by observations"), ("§", "rests on a small sample"),
    ("≈", "within uncertainty"), ("▲", "up"), ("▼", "down"), ("=", "unchanged"),
    ("○", "no earlier score"), ("–", "90% interval (5th to 95th percentile)"),
    ("#", "rank, 1 being the highest score"), ("–", "tied: neither above nor below"),
  ]

  @Test(arguments: ["text", "markdown", "html"], marks)
  func markAndItsMeaningStandInTheTable(name: String, mark: (mark: String, meaning: String)) throws
  {
    let format = try #require(TableFormat.named(name))

    // A line in a terminal may be broken between any two words.
    let written = format.string(try Ferries().table()).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")

    #expect(written.components(separatedBy: mark.mark).count > 2)
    #expect(written.contains(mark.meaning))
  }

  @Test func everyMarkIsToldByItsColumn() throws {
    let lines = try CSVLines.read(TableFormat.csv.string(Ferries().table()))
    func told(_ column: String) throws -> Set<String> {
      let place = try #require(lines.first?.firstIndex(of: column))
      return Set(lines.dropFirst().flatMap { $0[place].components(separatedBy: " | ") })
    }

    #expect(try told("marks").isSuperset(of: ["imputed", "treated", "low-coverage", "small-n"]))
    #expect(
      try told("change").isSuperset(of: ["up", "down", "same", "within-uncertainty", "no-data"]))
    #expect(try told("rank_shown").isSuperset(of: ["1", "1–2", "3–4", "5"]))
    #expect(try told("rank_worst").isSuperset(of: ["1", "2", "4", "5"]))
    #expect(try told("lower").contains { Double($0) != nil })
  }

  static let files: [(String, String)] = [
    ("text", "marks.txt"), ("markdown", "marks.md"), ("html", "marks.html"), ("csv", "marks.csv"),
    ("csv-excel", "marks-excel.csv"), ("json", "marks.json"),
  ]

  @Test(arguments: files)
  func formatWritesEveryMarkAsItAlwaysDid(name: String, file: String) throws {
    let format = try #require(TableFormat.named(name))

    try Golden.holds(format.string(Ferries().table()), file)
  }

  @Test func terminalOfPlainSignsAndTurkishHaveThemToo() throws {
    var style = TableStyle()
    style.width = 80
    style.isPlain = true

    let table = try Ferries().table { $0.language = .turkish }

    try Golden.holds(TableFormat.text.string(table, style: style), "marks-turkish.txt")
  }
}
