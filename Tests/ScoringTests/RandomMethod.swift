@testable import Scoring

/// A random method over random values of countries that do not exist.
struct RandomMethod {
  var plan: Plan
  var columns: [ColumnValues]

  var scores: Scores { plan.scores(columns) }

  init(seed: Int) {
    var random = RandomNumbers(seed: UInt64(seed), stream: 99)
    let countries = 3 + random.below(8)
    let cycles = 1 + random.below(4)
    let count = 3 + random.below(6)
    columns = (0..<count).map { _ in
      Self.values(cycles: cycles, countries: countries, &random)
    }
    plan = Plan(
      cycles: cycles, countries: countries,
      columns: (0..<count).map { Self.column($0, countries: countries, &random) },
      nodes: Self.nodes(over: count, &random))
  }

  private static func values(
    cycles: Int, countries: Int, _ random: inout RandomNumbers
  ) -> ColumnValues {
    var grid = Grid(cycles: cycles, countries: countries)
    var absences = [Absence](repeating: .present, count: grid.count)
    for cell in 0..<grid.count {
      let draw = random.uniform()
      grid.values[cell] = (random.uniform() * 1000).rounded() / 10
      if draw < 0.15 { absences[cell] = .missing }
      if draw < 0.05 { absences[cell] = .excluded }
      if draw > 0.97 { grid.values[cell] = 1e5 }
      if draw < 0.15 { grid.values[cell] = .nan }
    }
    return ColumnValues(grid: grid, absences: absences)
  }

  private static func column(
    _ index: Int, countries: Int, _ random: inout RandomNumbers
  ) -> PlanColumn {
    let kinds = Normalisation.Kind.allCases
    let imputations: [Imputation] = [
      .none, .carryForward(maximumAge: 1), .linear, .mean, .median, .groupMean, .groupMedian,
    ]
    return PlanColumn(
      key: StableKey.of("column \(index)"),
      treatment: random.below(3) == 0 ? Treatment(pooled: random.below(2) == 0) : nil,
      imputation: imputations[random.below(imputations.count)],
      normalisation: normalisation(kinds[random.below(kinds.count)], &random),
      direction: random.below(3) == 0 ? .lower : .higher,
      targets: (0..<countries).map { _ in random.uniform() * 100 },
      groups: (0..<countries).map { _ in random.below(2) })
  }

  private static func normalisation(
    _ kind: Normalisation.Kind, _ random: inout RandomNumbers
  ) -> Normalisation {
    let ties = random.below(2) == 0 ? Ties.min : .average
    let flag = random.below(2) == 0
    switch kind {
    case .goalposts: return .goalposts(low: 0, high: 100, clamp: flag)
    case .minMax: return .minMax(pooled: flag)
    case .zScore: return .zScore(mean: 50, sd: 10, pooled: flag)
    case .rank: return .rank(ties: ties)
    case .borda: return .borda(ties: ties)
    case .percentile: return .percentile(ties: ties)
    case .distanceToTarget: return .distanceToTarget
    case .distanceToMax: return .distanceToMax(pooled: flag)
    case .fractionOfMax: return .fractionOfMax(pooled: flag)
    case .distanceToReference: return .distanceToReference(country: 0, clamp: flag)
    case .levels: return .levels([0: 0, 30: 50, 100: 100])
    case .points: return .points(possible: 120)
    case .piecewise: return .piecewise([Knot(10, score: 0), Knot(60, score: 80)])
    case .none: return .none
    }
  }

  private static func nodes(over columns: Int, _ random: inout RandomNumbers) -> [PlanNode] {
    var nodes: [PlanNode] = []
    for start in stride(from: 0, to: columns, by: 3) {
      nodes.append(
        node(nodes.count, (start..<min(start + 3, columns)).map { .column($0) }, &random))
    }
    nodes.append(node(nodes.count, nodes.indices.map { .node($0) }, &random))
    return nodes
  }

  private static func node(
    _ index: Int, _ children: [PlanChild], _ random: inout RandomNumbers
  ) -> PlanNode {
    let methods = Aggregation.allCases
    return PlanNode(
      key: StableKey.of("node \(index)"),
      children: children.map {
        PlanChild(source: $0.source, weight: Double(1 + random.below(40)) / 8)
      },
      aggregation: methods[random.below(methods.count)],
      minimumCoverage: [0, 0.5, 0.8][random.below(3)], offset: random.below(2) == 0 ? 1 : nil)
  }

  /// The same method for some of its countries, in another order.
  func withCountries(_ order: [Int]) -> RandomMethod {
    var other = self
    other.plan.countries = order.count
    other.plan.countryKeys = order.map { plan.countryKeys[$0] }
    other.columns = columns.map { column in
      ColumnValues(
        grid: Self.reordered(column.grid, order),
        absences: Self.reordered(column.absences, plan, order))
    }
    for column in plan.columns.indices {
      other.plan.columns[column].targets = order.map { plan.columns[column].targets[$0] }
      other.plan.columns[column].groups = order.map { plan.columns[column].groups[$0] }
      if case .distanceToReference(let country, let clamp) = plan.columns[column].normalisation {
        other.plan.columns[column].normalisation = .distanceToReference(
          country: order.firstIndex(of: country) ?? -1, clamp: clamp)
      }
    }
    return other
  }

  /// For each value two assessors around it; the same for a country wherever it stands.
  var evidence: [ColumnEvidence] {
    columns.map { column in
      ColumnEvidence(
        column.grid.values.map { value in
          value.isFinite ? [AssessorValue(value * 1.1), AssessorValue(value * 0.9)] : []
        })
    }
  }

  /// A grid with its countries in another order.
  static func reordered(_ grid: Grid, _ order: [Int]) -> Grid {
    Grid(
      cycles: grid.cycles, countries: order.count,
      values: (0..<grid.cycles).flatMap { cycle in order.map { grid[cycle, $0] } })
  }

  /// The cells of a column with its countries in another order.
  static func reordered<Cell>(_ cells: [Cell], _ plan: Plan, _ order: [Int]) -> [Cell] {
    (0..<plan.cycles).flatMap { cycle in order.map { cells[cycle * plan.countries + $0] } }
  }
}
