import Scoring
import Testing

/// The expected numbers were computed with NumPy and SciPy.
@Suite struct AnalysisTests {
  static let columns: [[Double]] = [
    [2.5, 0.5, 2.2, 1.9, 3.1, 2.3, 2, 1, 1.5, 1.1],
    [2.4, 0.7, 2.9, 2.2, 3.0, 2.7, 1.6, 1.1, 1.6, 0.9],
    [1, 4, 2, 7, 3.5, 2.5, 6, 1.5, 8, 3],
  ]

  static let names = ["a", "b", "c"]
  static let variances = [1.9708644338494088, 0.9563756389526121, 0.07275992719797925]
  static let vectors = [
    [0.6885757247202026, 0.6939745359204698, -0.21038729719262073],
    [0.17570560683486539, 0.1218141462035455, 0.9768770923260988],
  ]

  @Test func correlationIsPearsons() throws {
    let r = Correlation.matrix(Self.columns)

    #expect(close(try #require(r[0][1]), 0.9259292726922455))
    #expect(close(try #require(r[0][2]), -0.12330755790543185))
    #expect(r[0][0] == 1)
    #expect(Correlation.pearson([1, 2], [1, 2]) == nil)
    #expect(Correlation.pearson([1, 1, 1], [1, 2, 3]) == nil)
    #expect(Correlation.pearson([1, .nan, 2, 3], [2, 9, 4, 6]) == 1)
  }

  @Test func redundantPairsAreNamed() {
    let pairs = Correlation.redundant(Self.columns)

    #expect(pairs.map(\.first) == [0])
    #expect(pairs.map(\.second) == [1])
  }

  @Test func cronbachsAlpha() throws {
    #expect(
      close(try #require(Consistency.cronbachAlpha(Self.columns)), 0.014915602936362793))
    #expect(Consistency.cronbachAlpha([[1, 2, 3]]) == nil)
    #expect(Consistency.cronbachAlpha([[1, 1], [2, 2]]) == nil)
  }

  @Test func principalComponentsOfTheCorrelationMatrix() throws {
    let components = try #require(PrincipalComponents(Self.columns, names: Self.names))

    #expect(close(components.variances, Self.variances))
    #expect(close(components.vectors[0], Self.vectors[0]))
    #expect(close(components.vectors[1], Self.vectors[1]))
    #expect(close(components.explained.reduce(0, +), 1))
    #expect(close(components.weights.reduce(0, +), 1))
    #expect(PrincipalComponents([[1, 1, 1], [1, 2, 3]], names: ["a", "b"]) == nil)
  }

  @Test(arguments: [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func theOrderOfColumnsChangesNoBit(order: [Int]) throws {
    let columns = order.map { Self.columns[$0] }
    let names = order.map { Self.names[$0] }
    let components = try #require(PrincipalComponents(Self.columns, names: Self.names))
    let others = try #require(PrincipalComponents(columns, names: names))
    let wanted = [1.0, 1, 2]
    let weights = try #require(
      EffectiveWeights.optimised(Self.columns, names: Self.names, towards: wanted))
    let otherWeights = try #require(
      EffectiveWeights.optimised(columns, names: names, towards: order.map { wanted[$0] }))

    #expect(others.variances == components.variances)
    #expect(others.vectors == components.vectors.map { vector in order.map { vector[$0] } })
    #expect(otherWeights.weights == order.map { weights.weights[$0] })
  }

  @Test func effectiveWeightsAreSharesOfSquaredCorrelations() throws {
    let node = zip(Self.columns[0], Self.columns[2]).map { $0 + $1 }
    let shares = try #require(
      EffectiveWeights.shares(
        of: [Self.columns[0], Self.columns[2], [Double](repeating: 1, count: 10)], in: node))

    #expect(close(shares, [0.043595698352916615, 0.9564043016470835, 0]))
  }

  @Test func partsThatContradictEachOtherStillReachIt() throws {
    let one = Self.columns[0]
    let other = zip(Self.columns[1], Self.columns[2]).map { 8 - $0 - $1 }

    let found = try #require(
      EffectiveWeights.optimised([one, other], names: ["a", "b"], towards: [3, 1]))

    #expect(found.distance < 1e-12)
    #expect(close(found.weights[0], 0.8136794764483055))
  }

  @Test func optimisedWeightsReachTheWantedImportance() throws {
    let found = try #require(
      EffectiveWeights.optimised(Self.columns, names: Self.names, towards: [1, 1, 2]))
    let node = (0..<10).map { row in
      zip(Self.columns, found.weights).reduce(0) { $0 + $1.0[row] * $1.1 }
    }

    let shares = try #require(EffectiveWeights.shares(of: Self.columns, in: node))

    #expect(found.distance < 1e-6)
    #expect(close(shares, [0.25, 0.25, 0.5], 1e-5))
    #expect(
      close(found.weights, [0.06242057599485875, 0.6297241890755468, 0.30785523492959443], 1e-6))
  }
}
