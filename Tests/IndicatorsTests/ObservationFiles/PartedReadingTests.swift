import Foundation
import Testing

@testable import Indicators

/// However a file is divided among threads, and whichever way a row is read, the end is the same.
@Suite struct PartedReadingTests {
  private func read(_ text: String, partSize: Int = .max) -> ObservationFile {
    var dialect = Corpus.dialect
    dialect.exponents = true
    var reading = ObservationReading(
      format: .csv, dialect: dialect, framework: Corpus.framework, countries: .empty,
      limits: ReadingLimits(problems: 100_000))
    reading.partSize = partSize
    return Array(text.utf8).withUnsafeBufferPointer { reading.file($0) }
  }

  private static func row(_ random: inout SeededGenerator) -> [String] {
    let indicator = ["A1", "A2", "B1", "C1", "a1", "Z9", "", "B1 "].randomElement(using: &random)
    let country = ["TUR", "ALB", "SRB", "XKX", "TR", "tur"].randomElement(using: &random)
    let cycle = ["2015", "2016", "2020", "2026", "2027", "20200"].randomElement(using: &random)
    let value = ["3", "4", "42.5", "-0", "03", "3.0", "1e1", "x", "100", "0.123456789", "", "NA"]
      .randomElement(using: &random)
    let note = ["", "", "", "a note", "two\nlines", "say \"\"no\"\"", "a, b"]
      .randomElement(using: &random)
    return [indicator, country, cycle, value, note].map { $0 ?? "" }
  }

  @Test func divisionChangesNothing() {
    var random = SeededGenerator(seed: 11)
    for round in 0..<150 {
      let end = round.isMultiple(of: 3) ? "\r\n" : "\n"
      var lines = ["indicator,country,year,value,note"]
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let row = Self.row(&random)
        let stray = Int.random(in: 0..<40, using: &random)
        let note = row[4].contains { "\n\",".contains($0) } ? "\"\(row[4])\"" : row[4]
        // Now and then a quote that misleads the division, or an old line end.
        lines.append(
          (row[0..<4] + [stray == 0 ? "5\" pipe" : note]).joined(separator: ",")
            + (stray == 1 ? "\r" : ""))
      }
      let text = lines.joined(separator: end)

      let whole = read(text)
      let parted = read(text, partSize: 40)

      #expect(whole.observations == parted.observations)
      #expect(whole.problems == parted.problems)
      #expect(whole.rows == parted.rows)
      #expect(whole.refusedRows == parted.refusedRows)
    }
  }

  @Test func quickAndCarefulReadingAgree() {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<100 {
      let rows = (0..<60).map { _ in Self.row(&random).prefix(4).map { $0 } }
      let head = "indicator,country,year,value\n"
      let plain = head + rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
      // Quotes are read with care only.
      let quoted =
        head
        + rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n") + "\n"

      let (quick, careful) = (read(plain), read(quoted))

      #expect(quick.observations == careful.observations)
      #expect(quick.problems == careful.problems)
    }
  }

  @Test func anyBytesAreReadToTheirEnd() {
    var random = SeededGenerator(seed: 13)
    let pieces = [
      "\"", ",", "\n", "\r", "A1", "TUR", "2020", "3", "\u{FEFF}", "ş", "\0", " ", ";", "-",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 0...80, using: &random)
      let text =
        "indicator,country,year,value,note\n"
        + (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()

      let (whole, parted) = (read(text), read(text, partSize: 8))

      #expect(whole.observations == parted.observations)
      #expect(whole.problems == parted.problems)
    }
  }
}

extension ObservationFile {
  /// What the rows say; unlike the columns, it is equal to itself where a value is absent.
  fileprivate var observations: [Observation] {
    (0..<table.count).map { table[$0] }
  }
}
