import Foundation
import GRDB
import Indicators
import Testing

@testable import Records

@Suite struct AppendTests {
  @Test func theSameTableTwiceChangesNothing() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    let table = Arcadia.framework.full { Double($0) / 3 }

    let first = try store.append(table, by: "ada", kind: .import, at: moment(1))
    let number = try store.latestRevisionNumber()
    let second = try store.append(table, by: "ada", kind: .import, at: moment(2))

    #expect(first == AppendSummary(act: 2, new: 16, changed: 0, unchanged: 0))
    #expect(second == AppendSummary(act: nil, new: 0, changed: 0, unchanged: 16))
    #expect(try store.latestRevisionNumber() == number)
  }

  @Test func onlyWhatDiffersIsAppended() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    try store.append(Arcadia.framework.full { Double($0) }, by: "ada", at: moment(1))
    var second = Arcadia.framework.full { $0 == 7 ? 99 : Double($0) }
    second.append(
      column: 0, country: 0, cycle: 0, assessor: second.place(ofAssessor: "eve"), value: 5)

    let summary = try store.append(second, by: "ada", at: moment(2))

    #expect(summary == AppendSummary(act: 3, new: 1, changed: 1, unchanged: 15))
    #expect(try store.observations(of: Arcadia.framework).all == second.all)
  }

  @Test func aDryRunCountsAndChangesNothing() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework, Arcadia.open)
    try store.append(Arcadia.framework.table(value: 1), by: "ada", at: moment(1))
    var table = Arcadia.framework.table(value: 2)
    table.append(
      column: 1, country: 1, cycle: 1, assessor: table.place(ofAssessor: "new"), value: 4)

    let summary = try store.append(table, by: "ada", at: moment(2), dryRun: true)

    #expect(summary == AppendSummary(act: nil, new: 1, changed: 1, unchanged: 0))
    #expect(try store.observations(of: Arcadia.framework).values == [1])
    #expect(try store.latestRevisionNumber() == 3)
  }

  @Test func everyKindOfReadingComesBackAsItWas() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    var detail = ObservationDetail()
    detail.confidence = .low
    detail.sampleSize = 1_012
    (detail.standardError, detail.low, detail.high) = (0.5, -1, 2.25)
    detail.currency = "EUR"
    detail.date = CalendarDate("2021-06-30")
    detail.justification = "Türkiye’de ışık, Shqipëria, Подгорица\u{0} – \u{1F600}\n“q”"
    detail.evidence = Evidence(
      address: "https://arcadia.example/ğ", quote: "İstanbul", page: "xii")
    var table = Arcadia.framework.table(.value(-0.1), detail)
    table.append(column: 3, country: 0, cycle: 0, reading: .text("Zakon \u{0} о медијима"))
    table.append(column: 3, country: 1, cycle: 0, reading: .text(""))
    for (place, kind) in AbsenceKind.allCases.enumerated() {
      table.append(
        column: Int32(place % 3), country: 1, cycle: 1,
        assessor: table.place(ofAssessor: "Đorđe \(kind)"), reading: .absent(kind))
    }

    try store.append(table, by: "ada", at: moment(1))

    #expect(try store.observations(of: Arcadia.framework).all == table.all)
    #expect(try store.append(table, by: "ada", at: moment(2)).unchanged == table.count)
  }

  @Test func aChangedDetailIsAChange() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    try store.append(Arcadia.framework.table(value: 1), by: "ada", at: moment(1))
    var detail = ObservationDetail()
    detail.justification = "now said why"

    let summary = try store.append(
      Arcadia.framework.table(.value(1), detail), by: "ada", at: moment(2))

    #expect(summary.changed == 1)
  }

  @Test func whatIsGivenTwiceIsRefusedAndNothingStored() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    var table = Arcadia.framework.full { Double($0) }
    table.append(column: 2, country: 1, cycle: 0, value: 5)

    #expect(
      throws: StoreError.duplicate(
        Cell(indicator: "1.b", country: "BO", cycle: "2021"), assessor: "")
    ) {
      try store.append(table, by: "ada", at: moment(1))
    }
    #expect(try store.observations(of: Arcadia.framework).count == 0)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func whatIsNoFiniteNumberIsRefused(value: Double) throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)

    #expect(throws: StoreError.self) {
      try store.append(Arcadia.framework.table(value: value), by: "ada", at: moment(1))
    }
  }

  @Test func aFrameworkMustHaveBeenLoaded() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)

    #expect(throws: StoreError.unknownFramework("open", version: 1)) {
      try store.append(Arcadia.open.table(value: 1), by: "ada", at: moment(1))
    }
  }

  @Test func tenThousandAreAppendedInBulkAndChecked() throws {
    let temporary = try TemporaryHome()
    let wide = Arcadia.wide(numbers: 25, countries: 20, cycles: 20)
    let store = try temporary.store(wide)

    _ = try store.append(wide.full { Double($0) * 0.1 }, by: "ada", at: moment(1))

    #expect(try store.observations(of: wide).values.count == 10_000)
    #expect(try store.check() == [])
    let log = try FileManager.default.attributesOfItem(
      atPath: temporary.home.database.path + "-wal")
    #expect((log[.size] as? Int ?? 0) < 100_000)
    // Afterwards the parents of every row are asked for again.
    #expect(throws: StoreError.self) {
      try store.write {
        try $0.execute(sql: "INSERT INTO act VALUES (NULL, 1, 77, 'record', NULL, NULL)")
      }
    }
  }

  @Test func anOrderOfTheirOwnMakesNoDifference() throws {
    let temporary = try TemporaryHome()
    let wide = Arcadia.wide(numbers: 7, countries: 5, cycles: 3)
    let store = try temporary.store(wide)
    let full = wide.full { Double($0) }
    var shuffled = ObservationTable(framework: wide)
    for place in (0..<full.count).shuffled() {
      shuffled.append(
        column: full.column[place], country: full.country[place], cycle: full.cycle[place],
        value: full.value[place])
    }

    try store.append(shuffled, by: "ada", at: moment(1))

    #expect(try store.observations(of: wide).all == full.all)
    #expect(try store.append(full, by: "ada", at: moment(2)).unchanged == full.count)
  }
}
