import Foundation
import Testing

@testable import Scoring

@Suite struct TreatmentTests {
  // The example of COINr's manual: 1 to 10, 30 and 100.
  static let values: [Double] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100]

  @Test func skewnessAndKurtosisAreG1AndG2() throws {
    let shape = try #require(Shape(of: Self.values))

    #expect(close(shape.skewness, 3.0632410342394993))
    #expect(close(shape.kurtosis, 9.741390834569144))
    #expect(Shape(of: [1, 2, 3]) == nil)
    #expect(Shape(of: [2, 2, 2, 2, 2]) == nil)
  }

  @Test func outliersAreWinsorisedUntilTheShapePasses() throws {
    var values = Self.values
    let record = try #require(Treatment().treat(&values, cells: 0..<12, cycle: 3))

    // With 100 set to 30 the shape is 1.71 and 1.82, which passes.
    #expect(values == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30])
    #expect(record.cycle == 3)
    #expect(record.method == .winsorised([.init(cell: 11, from: 100, to: 30)]))
    #expect(close(try #require(record.after).skewness, 1.7120380600890506))
  }

  @Test func lowOutliersAreRaised() throws {
    var values = Self.values.map { -$0 }
    let record = try #require(Treatment().treat(&values, cells: 0..<12, cycle: nil))

    #expect(values.last == -30)
    #expect(record.method == .winsorised([.init(cell: 11, from: -100, to: -30)]))
  }

  @Test func whereWinsorisingDoesNotSufficeTheLogarithmIsTaken() throws {
    var values = Self.values
    let record = try #require(
      Treatment(maximumWinsorised: 0).treat(&values, cells: 0..<12, cycle: nil))

    #expect(record.method == .logarithm(minimum: 1, maximum: 100))
    #expect(close(values[0], log(0.99)))
    #expect(close(values[11], log(99.99)))
  }

  @Test func whatPassesIsLeftAlone() {
    var values: [Double] = [1, 2, .nan, 3, 4, 5]
    let record = Treatment().treat(&values, cells: 0..<6, cycle: nil)

    #expect(record == nil)
    #expect(close(values, [1, 2, .nan, 3, 4, 5]))
  }

  @Test func whatWasTreatedIsMarked() {
    let plan = Plan(
      cycles: 1, countries: 12,
      columns: [PlanColumn(treatment: Treatment(), normalisation: .minMax())],
      nodes: [PlanNode(children: [.column(0)])])

    let column = plan.scores([
      ColumnValues(grid: Grid(cycles: 1, countries: 12, values: Self.values))
    ]).columns[0]

    #expect(column.marks.last == .treated)
    #expect(column.marks.dropLast().allSatisfy { $0 == .observed })
    #expect(column.combined.values.last == 100)
    #expect(column.normalised.values.last == 100)
    #expect(column.treatments.count == 1)
  }
}
