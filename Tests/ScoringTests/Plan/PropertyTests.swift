import Testing

@testable import Scoring

/// Properties that hold for every method, tried on random ones.
@Suite struct PropertyTests {
  @Test(arguments: 0..<40)
  func theNumberOfThreadsChangesNoBit(seed: Int) {
    let method = RandomMethod(seed: seed)

    #expect(
      method.plan.scores(method.columns, threads: 3) == method.plan.scores(method.columns))
  }

  @Test(arguments: 0..<40)
  func scoresAreTheSameWithoutTheirSteps(seed: Int) {
    let method = RandomMethod(seed: seed)
    let scores = method.plan.scores(method.columns, keepsSteps: false)

    #expect(scores.nodes == method.scores.nodes)
    #expect(scores.columns.isEmpty)
  }

  @Test(arguments: 0..<40)
  func theOrderOfCountriesChangesNoBit(seed: Int) {
    let method = RandomMethod(seed: seed)
    let order = RandomNumbers(seed: 5, stream: UInt64(seed)).shuffled(method.plan.countries)

    let shuffled = method.withCountries(order)
    let scores = method.plan.scores(method.columns)
    let others = shuffled.plan.scores(shuffled.columns)

    for (node, other) in zip(scores.nodes, others.nodes) {
      #expect(RandomMethod.reordered(node.values, order) == other.values)
      #expect(
        RandomMethod.reordered(node.coverage, method.plan, order).map(\.bitPattern)
          == other.coverage.map(\.bitPattern))
    }
  }

  @Test(arguments: 0..<40)
  func theOrderOfIndicatorsChangesNoBit(seed: Int) {
    let method = RandomMethod(seed: seed)
    var turned = method.plan
    for node in turned.nodes.indices {
      let random = RandomNumbers(seed: 6, stream: UInt64(seed), UInt64(node))
      let children = turned.nodes[node].children
      turned.nodes[node].children = random.shuffled(children.count).map { children[$0] }
    }

    #expect(turned.scores(method.columns) == method.plan.scores(method.columns))
  }

  @Test(arguments: 0..<40, [10, 0.1, 3])
  func theScaleOfWeightsChangesNothing(seed: Int, factor: Double) {
    let method = RandomMethod(seed: seed)
    var scaled = method.plan
    for node in scaled.nodes.indices {
      for child in scaled.nodes[node].children.indices {
        scaled.nodes[node].children[child].weight *= factor
      }
    }

    #expect(scaled.scores(method.columns) == method.plan.scores(method.columns))
  }

  @Test(arguments: 0..<40)
  func underGoalpostsNoCountryMovesAnother(seed: Int) {
    var method = RandomMethod(seed: seed)
    for column in method.plan.columns.indices {
      method.plan.columns[column].normalisation = .goalposts(low: 0, high: 100)
      method.plan.columns[column].treatment = nil
      method.plan.columns[column].imputation = .none
    }
    for node in method.plan.nodes.indices where method.plan.nodes[node].aggregation == .copeland {
      method.plan.nodes[node].aggregation = .arithmetic
    }
    let fewer = method.withCountries(Array(1..<method.plan.countries))

    let all = method.plan.scores(method.columns).nodes
    let some = fewer.plan.scores(fewer.columns).nodes

    for (node, other) in zip(all, some) {
      #expect(
        RandomMethod.reordered(node.values, Array(1..<method.plan.countries)) == other.values)
    }
  }

  @Test(arguments: 0..<40)
  func noResultIsNaNWithoutAReason(seed: Int) {
    let scores = RandomMethod(seed: seed).scores

    for node in scores.nodes {
      #expect(node.coverage.allSatisfy { (0...1).contains($0) })
      #expect(
        zip(node.values.values, node.outcomes).allSatisfy {
          $1.isScored ? $0.isFinite : $0.isNaN
        })
    }
    for column in scores.columns {
      #expect(
        zip(column.normalised.values, column.outcomes).allSatisfy {
          $1.isScored ? $0.isFinite : $0.isNaN
        })
    }
  }
}
