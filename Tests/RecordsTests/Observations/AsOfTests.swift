import Foundation
import Indicators
import Records
import Testing

@Suite struct AsOfTests {
  @Test func aCorrectionStandsFromItsTimeOn() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    try store.append(Arcadia.framework.table(value: 2), by: "ada", at: moment(10))
    try store.append(Arcadia.framework.table(value: 3), by: "eve", at: moment(20))

    func values(asOf date: Date?) throws -> [Double] {
      try store.observations(of: Arcadia.framework, asOf: date).values
    }

    #expect(try values(asOf: moment(9.999)) == [])
    #expect(try values(asOf: moment(10)) == [2])
    #expect(try values(asOf: moment(19.999)) == [2])
    #expect(try values(asOf: moment(20)) == [3])
    #expect(try values(asOf: nil) == [3])
  }

  @Test func aClockThatJumpsBackReordersNothing() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    try store.append(Arcadia.framework.table(value: 2), by: "ada", at: moment(5_000))
    try store.append(Arcadia.framework.table(value: 3), by: "ada", at: moment(1_000))

    #expect(try store.observations(of: Arcadia.framework).values == [3])
    #expect(
      try store.observations(of: Arcadia.framework, asOf: moment(9_000)).values == [3])
    #expect(try store.acts(limit: 2).map(\.id) == [3, 2])
  }

  @Test func whatCyclesAreAskedForAreAnswered() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    try store.append(Arcadia.framework.full { Double($0) }, by: "ada", at: moment(1))

    let table = try store.observations(of: Arcadia.framework, cycles: ["2023"])

    #expect(table.cycles.map(\.code) == ["2023"])
    #expect(table.count == 8)
    #expect(table.all.allSatisfy { $0.cell.cycle == "2023" })
  }

  @Test func aFrameworkWithoutCyclesGetsThoseThatOccur() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.open)
    var table = ObservationTable(
      framework: Arcadia.open, countries: [Country(bare: "BO"), Country(bare: "AR")],
      cycles: ["2018-2019", "2017"].compactMap { Cycle(year: $0) })
    table.append(column: 0, country: 0, cycle: 0, value: 1)
    table.append(column: 0, country: 1, cycle: 1, value: 2)
    try store.append(table, by: "ada", at: moment(1))

    let read = try store.observations(of: Arcadia.open)

    #expect(read.all == table.all)
    #expect(read.cycles.map(\.code) == ["2017", "2018-2019"])
    #expect(read.countries.map(\.code) == ["AR", "BO"])
  }

  @Test func theRevisionsOfACellAreListedWithWhoAndWhy() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    let cell = Cell(indicator: "1.a", country: "AR", cycle: "2021", facet: .law)
    try store.append(Arcadia.framework.table(value: 2), by: "ada", at: moment(1))
    try store.append(Arcadia.framework.table(column: 1, value: 4), by: "ada", at: moment(2))
    try store.append(
      Arcadia.framework.table(.absent(.refused)), by: "eve", reason: "withdrawn",
      subject: "letter", at: moment(3))

    let revisions = try store.revisions(of: cell, in: "arcadian-freedom", version: 1)

    #expect(revisions.map(\.observation.reading) == [.value(2), .absent(.refused)])
    #expect(revisions.map(\.act.author) == ["ada", "eve"])
    #expect(revisions.map(\.act.time) == [moment(1), moment(3)])
    #expect(revisions.map(\.act.reason) == [nil, "withdrawn"])
    #expect(revisions.map(\.observation.cell) == [cell, cell])
  }
}
