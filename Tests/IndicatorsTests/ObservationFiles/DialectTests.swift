import Foundation
import Indicators
import Testing

@Suite struct DialectTests {
  private static let head = "indicator,country,cycle,value,justification\n"

  private func read(_ bytes: [UInt8], _ dialect: Dialect = .standard) -> ObservationFile {
    ObservationFile(reading: bytes, as: .csv, dialect: dialect, framework: Corpus.framework)
  }

  @Test func aTurkishExcelFileIsReadInItsDialect() throws {
    let text = "indicator;country;cycle;value;justification\nB1;TUR;2023;42,5;"
    // "Şeffaflık ığüşöç" in windows-1254.
    let note: [UInt8] =
      [0xDE] + Array("effafl".utf8) + [0xFD] + Array("k ".utf8) + [
        0xFD, 0xF0, 0xFC, 0xFE, 0xF6, 0xE7,
      ]

    let file = read(Array(text.utf8) + note + [0x0D, 0x0A], .turkishExcel)

    #expect(file.isAccepted)
    #expect(file.table.value == [42.5])
    #expect(file.table[0].detail.justification == "Şeffaflık ığüşöç")
  }

  @Test func aFileThatSeparatesOtherwiseIsRefusedWithTheOptionToGive() throws {
    let file = read(Array("indicator;country;cycle;value\nB1;TUR;2023;42\n".utf8))

    let problem = try #require(file.problems.first)
    #expect(problem.code == "delimiter")
    #expect(problem.message == "This file separates fields by semicolons.")
    #expect(
      problem.hint
        == "Give --delimiter semicolon, or --dialect excel-tr if a Turkish Excel saved it.")
    #expect(file.table.count == 0)
  }

  @Test func aDecimalCommaIsRefusedWithTheOptionToGive() throws {
    let file = read(
      Array("indicator;country;cycle;value\nB1;TUR;2023;42,5\n".utf8),
      Dialect(delimiter: .semicolon))

    #expect(file.problems.first?.hint?.contains("give --decimal comma") == true)
  }

  @Test func bytesThatAreNotUTF8AreRefusedInTheirRows() {
    let good = Array((Self.head + "A1,TUR,2024,3,fine\nA1,TUR,2023,3,").utf8)

    let file = read(good + [0xDE, 0x0A])

    #expect(file.problems.map(\.code) == ["encoding"])
    #expect(file.problems.first?.place.row == 3)
    #expect(file.problems.first?.hint?.contains("--encoding windows-1254 (Turkish)") == true)
    #expect(file.table.count == 1)
    #expect(file.refusedRows == 1)
  }

  @Test func unicodeIsNotReadInAnOldEncoding() {
    let file = read(
      Array((Self.head + "A1,TUR,2024,3,ığüş\n").utf8), Dialect(encoding: .windows1254))

    #expect(file.problems.map(\.hint) == ["Give --encoding utf-8."])
  }

  @Test func aByteWithoutMeaningIsRefused() {
    let file = read(
      Array((Self.head + "A1,TUR,2024,3,").utf8) + [0x81, 0x0A], Dialect(encoding: .windows1250))

    #expect(file.problems.map(\.code) == ["encoding"])
    #expect(file.problems.first?.place.row == 2)
  }

  @Test(
    arguments: [
      (TextEncoding.windows1250, [0x8A, 0xE8, 0xF0], "Ščđ"),
      (.windows1251, [0xD1, 0xF0, 0xE1, 0x9A], "Србљ"), (.windows1252, [0x80, 0xE9], "€é"),
      (.windows1254, [0xDD, 0xFD, 0xDE], "İıŞ"), (.latin1, [0xE9, 0xFF], "éÿ"),
      (.latin2, [0xA9, 0xBE], "Šž"), (.cyrillic, [0xC1, 0xF9], "Сљ"),
      (.latin5, [0xF0, 0xFD], "ğı"),
    ] as [(TextEncoding, [UInt8], String)])
  func encodingsMeanTheirLetters(encoding: TextEncoding, bytes: [UInt8], text: String) {
    let file = read(
      Array((Self.head + "A1,TUR,2024,3,").utf8) + bytes + [0x0A], Dialect(encoding: encoding))

    #expect(file.table.details[0]?.justification == text)
  }

  @Test(arguments: Dialect.named.map(\.name))
  func dialectsAreFoundByTheirNames(name: String) {
    #expect(Dialect(named: name) != nil)
  }

  @Test func columnsMayHaveOtherNames() {
    var dialect = Dialect.standard
    dialect.columns = ["year": "cycle"]

    let good = read(Array("Year,indicator,country,value\n2024,A1,TUR,3\n".utf8), dialect)
    let missing = read(Array("indicator,country,value\nA1,TUR,3\n".utf8), dialect)

    #expect(good.table.count == 1)
    #expect(good.problems.map(\.code) == ["header-case"])
    #expect(missing.problems.map(\.message) == ["The column \"year\" is missing."])
  }

  @Test func aNameThatLeadsNowhereIsToldAtOnce() {
    var dialect = Dialect.standard
    dialect.columns = ["year": "cycel"]

    let file = read(Array("year,indicator,country,value\n2024,A1,TUR,3\n".utf8), dialect)

    #expect(file.problems.map(\.hint) == ["Did you mean \"cycle\"?"])
  }

  @Test func exponentsAreForFilesThatProgramsWrote() {
    var dialect = Dialect.standard
    let bytes = Array("indicator,country,cycle,value\nC1,TUR,2024,1e5\n".utf8)
    #expect(read(bytes, dialect).problems.map(\.code) == ["number-format"])

    dialect.exponents = true

    #expect(read(bytes, dialect).table.value == [100_000])
  }
}
