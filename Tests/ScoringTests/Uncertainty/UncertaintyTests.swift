import Testing

@testable import Scoring

@Suite struct UncertaintyTests {
  static func column(_ values: [Double]) -> ColumnValues {
    ColumnValues(grid: Grid(cycles: 1, countries: values.count, values: values))
  }

  static func plan(_ normalisation: Normalisation = .none, columns: Int = 2) -> Plan {
    Plan(
      cycles: 1, countries: 1,
      columns: (0..<columns).map { PlanColumn(key: UInt64($0), normalisation: normalisation) },
      nodes: [PlanNode(children: (0..<columns).map { .column($0) })])
  }

  @Test(arguments: 0..<30)
  func withoutAnyChoiceEveryReplicateIsTheScore(seed: Int) {
    let method = RandomMethod(seed: seed)

    let uncertainty = method.plan.uncertainty(
      method.columns, choices: UncertaintyChoices(), replicates: 2)

    for (node, scores) in method.scores.nodes.enumerated() {
      for cell in 0..<method.plan.cells {
        let samples = uncertainty.samples(
          of: node, cycle: cell / method.plan.countries, country: cell % method.plan.countries)
        #expect(close(samples, [scores.values.values[cell], scores.values.values[cell]]))
      }
    }
  }

  static let everything = UncertaintyChoices(
    values: true, weightNoise: 0.25, normalisations: [nil, .minMax(), .rank()],
    treatments: [nil, Treatment()], aggregations: [nil, .geometric], offset: 1,
    leavingOut: [[0], [1], [2]])

  @Test(arguments: 0..<8)
  func theNumberOfThreadsChangesNoBit(seed: Int) {
    let method = RandomMethod(seed: seed)
    let evidence = method.evidence

    let one = method.plan.uncertainty(
      method.columns, evidence: evidence, choices: Self.everything, replicates: 50)
    let many = method.plan.uncertainty(
      method.columns, evidence: evidence, choices: Self.everything, replicates: 50, threads: 3)

    #expect(one.samples.map(\.bitPattern) == many.samples.map(\.bitPattern))
  }

  @Test(arguments: 0..<8)
  func theOrderOfCountriesAndIndicatorsChangesNoBit(seed: Int) {
    let method = RandomMethod(seed: seed)
    let order = RandomNumbers(seed: 5, stream: UInt64(seed)).shuffled(method.plan.countries)
    var turned = method.withCountries(order)
    for node in turned.plan.nodes.indices { turned.plan.nodes[node].children.reverse() }

    let choices = Self.everything
    let one = method.plan.uncertainty(
      method.columns, evidence: method.evidence, choices: choices, replicates: 30)
    let other = turned.plan.uncertainty(
      turned.columns, evidence: turned.evidence, choices: choices, replicates: 30)

    for node in method.plan.nodes.indices {
      for (place, country) in order.enumerated() {
        let samples = one.samples(of: node, cycle: 0, country: country)
        let others = other.samples(of: node, cycle: 0, country: place)
        #expect(close(samples, others, 0))
      }
    }
  }

  @Test func anotherSeedGivesOtherNumbers() {
    let choices = UncertaintyChoices(weightNoise: 0.25)
    let columns = [Self.column([0]), Self.column([100])]

    let one = Self.plan().uncertainty(columns, choices: choices, replicates: 10)
    let other = Self.plan().uncertainty(columns, choices: choices, replicates: 10, seed: 2)

    #expect(one != other)
  }

  // 100 b / (a + b) with a and b uniform from 0.75 to 1.25: NumPy, 20 million draws.
  @Test func noisyWeightsSpreadTheScore() throws {
    let uncertainty = Self.plan().uncertainty(
      [Self.column([0]), Self.column([100])], choices: UncertaintyChoices(weightNoise: 0.25),
      replicates: 20_000)

    let interval = try #require(uncertainty.interval(of: 0, cycle: 0, country: 0))

    #expect(abs(interval.lowerBound - 41.398) < 0.15)
    #expect(abs(interval.upperBound - 58.610) < 0.15)
  }

  // The Wilson interval of 30 % of 50 answers at 90 %: 20.593 to 41.460.
  @Test func aSurveyPercentageSpreadsLikeItsWilsonInterval() throws {
    let survey = AssessorValue(30, sampleSize: 50, isPercentage: true)
    let uncertainty = Self.plan(columns: 1).uncertainty(
      [Self.column([30])], evidence: [ColumnEvidence([[survey]])],
      choices: UncertaintyChoices(values: true), replicates: 20_000)

    let interval = try #require(uncertainty.interval(of: 0, cycle: 0, country: 0))

    #expect(abs(interval.lowerBound - 20.593) < 0.2)
    #expect(abs(interval.upperBound - 41.460) < 0.2)
  }

  @Test func aStandardErrorSpreadsNormally() throws {
    let measured = AssessorValue(50, standardError: 10)
    let uncertainty = Self.plan(columns: 1).uncertainty(
      [Self.column([50])], evidence: [ColumnEvidence([[measured]])],
      choices: UncertaintyChoices(values: true), replicates: 20_000)

    let interval = try #require(uncertainty.interval(of: 0, cycle: 0, country: 0))

    #expect(abs(interval.lowerBound - (50 - 16.449)) < 0.3)
    #expect(abs(interval.upperBound - (50 + 16.449)) < 0.3)
  }

  // Two assessors, 0 and 100, drawn twice with replacement: 0, 50, 100 with 1/4, 1/2, 1/4.
  @Test func assessorsAreDrawnWithReplacement() {
    let uncertainty = Self.plan(columns: 1).uncertainty(
      [Self.column([50])], evidence: [ColumnEvidence([[AssessorValue(0), AssessorValue(100)]])],
      choices: UncertaintyChoices(values: true), replicates: 20_000)
    let samples = uncertainty.samples(of: 0, cycle: 0, country: 0)

    for (value, share) in [(0.0, 0.25), (50, 0.5), (100, 0.25)] {
      let found = Double(samples.count { $0 == value }) / 20_000
      #expect(abs(found - share) < 0.01)
    }
  }

  @Test func leavingOutAnIndicatorChoosesEachAlike() {
    let uncertainty = Self.plan(columns: 3).uncertainty(
      [Self.column([0]), Self.column([30]), Self.column([90])],
      choices: UncertaintyChoices(leavingOut: [[0], [1], [2]]), replicates: 20_000)
    let samples = uncertainty.samples(of: 0, cycle: 0, country: 0)

    for value in [60.0, 45, 15] {
      #expect(abs(Double(samples.count { $0 == value }) / 20_000 - 1.0 / 3) < 0.01)
    }
  }

  /// Three countries: one far ahead, two so close that noise turns them round.
  static let threeCountries = Plan(
    cycles: 2, countries: 3, columns: [PlanColumn(normalisation: .none)],
    nodes: [PlanNode(children: [.column(0)])]
  ).uncertainty(
    [ColumnValues(grid: Grid(cycles: 2, countries: 3, values: [90, 50, 51, 90, 70, 51]))],
    evidence: [
      ColumnEvidence([90, 50, 51, 90, 70, 51].map { [AssessorValue($0, standardError: 4)] })
    ], choices: UncertaintyChoices(values: true), replicates: 4_000)

  @Test func ranksHaveIntervalsAndCloseCountriesAreTied() {
    let ranks = Self.threeCountries.rankIntervals(of: 0, cycle: 0)
    let above = Self.threeCountries.above(of: 0, cycle: 0)

    #expect(ranks == [1...1, 2...3, 2...3])
    #expect(above[0][1] == 1)
    #expect(abs(above[1][2] - 0.43) < 0.03)
    #expect(close(above[1][2] + above[2][1], 1))
    #expect(Self.threeCountries.isTied(above, 1, 2))
    #expect(!Self.threeCountries.isTied(above, 0, 1))
  }

  @Test func aChangeIsJudgedWithinEachReplicate() throws {
    let rise = try #require(
      Self.threeCountries.changeInterval(of: 0, country: 1, from: 0, to: 1))
    let none = try #require(
      Self.threeCountries.changeInterval(of: 0, country: 2, from: 0, to: 1))

    // The difference of two independent errors of 4 has the standard error 5.66.
    #expect(abs(rise.lowerBound - (20 - 9.3)) < 0.6)
    #expect(none.contains(0))
  }

  @Test func aWeightNoiseThatTouchesBothCyclesCancelsInTheChange() throws {
    let plan = Plan(
      cycles: 2, countries: 1,
      columns: (0..<2).map { PlanColumn(key: UInt64($0), normalisation: .none) },
      nodes: [PlanNode(children: [.column(0), .column(1)])])
    let uncertainty = plan.uncertainty(
      [[0.0, 10], [100, 110]].map {
        ColumnValues(grid: Grid(cycles: 2, countries: 1, values: $0))
      }, choices: UncertaintyChoices(weightNoise: 0.5), replicates: 500)

    let change = try #require(uncertainty.changeInterval(of: 0, country: 0, from: 0, to: 1))

    #expect(abs(change.lowerBound - 10) < 1e-9 && abs(change.upperBound - 10) < 1e-9)
  }
}
