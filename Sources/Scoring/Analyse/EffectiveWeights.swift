/// What weights really do: the importance of each child for its node.
public enum EffectiveWeights {
  /// The squared correlation of each child with its node, as shares that sum to 1.
  ///
  /// This is the linear estimate of Pearson's correlation ratio (Paruolo, Saisana and Saltelli
  /// 2013). 0 for a child that does not vary; `nil` when none does.
  public static func shares(of children: [[Double]], in node: [Double]) -> [Double]? {
    let squares = children.map { child in
      Correlation.pearson(child, node).map { $0 * $0 } ?? 0
    }
    let sum = Statistics.sum(of: squares)
    return sum > 0 ? squares.map { $0 / sum } : nil
  }

  /// Weights under which an arithmetic mean of `children` has the wanted effective weights.
  ///
  /// Where there are no gaps they are solved for. Where that takes a weight below zero, from the
  /// wanted ones on each round moves every weight by the root of what it lacks. `distance` is
  /// the largest difference that remains between an effective weight and the wanted one: some wishes
  /// cannot be met, such as any importance for a child that others repeat. No bit of them depends on
  /// the order of the children, which their `names` tell apart.
  public static func optimised(
    _ children: [[Double]], names: [String], towards wanted: [Double], rounds: Int = 2_000
  ) -> (weights: [Double], distance: Double)? {
    let order = ColumnOrder(names)
    let best = best(order.sorted(children), towards: normalised(order.sorted(wanted)), rounds)
    return best.map { (order.restored($0.weights), $0.distance) }
  }

  private static func best(
    _ children: [[Double]], towards goal: [Double], _ rounds: Int
  ) -> (weights: [Double], distance: Double)? {
    let tries = [solved(children, goal), goal].compactMap { $0 }
    var best: (weights: [Double], distance: Double)?
    for start in tries where best?.distance ?? 1 > enough {
      guard let found = moved(children, from: start, towards: goal, rounds) else { continue }
      if found.distance < best?.distance ?? .infinity { best = found }
    }
    return best
  }

  /// The least weight above zero.
  private static let least = 1e-6

  /// The largest distance that is none.
  private static let enough = 1e-12

  private static func moved(
    _ children: [[Double]], from start: [Double], towards goal: [Double], _ rounds: Int
  ) -> (weights: [Double], distance: Double)? {
    var weights = start
    var best: (weights: [Double], distance: Double)?
    for _ in 0..<rounds {
      guard let shares = shares(of: children, in: mean(of: children, weights)) else { break }
      let distance = zip(shares, goal).map { abs($0 - $1) }.max() ?? 0
      if distance < best?.distance ?? .infinity { best = (weights, distance) }
      guard distance > enough else { break }
      let moved = zip(weights, zip(shares, goal)).map { weight, pair in
        weight * (pair.1 / max(pair.0, 1e-6)).squareRoot()
      }
      // Where values are missing a weight next to nothing would still decide for some countries.
      weights = normalised(normalised(moved).map { $0 > 0 ? max($0, least) : 0 })
    }
    return best
  }

  /// The weights that have the wanted effect exactly; `nil` where none above zero have.
  ///
  /// With z the weights times the standard deviations and R the correlations of the children, their
  /// correlations with the mean are as R z. So z is R^-1 times the roots of what is wanted, each with
  /// its sign: a child may move against the mean, and as few do as can be.
  private static func solved(_ children: [[Double]], _ goal: [Double]) -> [Double]? {
    let rows = CompleteRows(children).columns
    let correlations = Correlation.matrix(rows).map { $0.compactMap { $0 } }
    guard goal.allSatisfy({ $0 > 0 }), correlations.allSatisfy({ $0.count == goal.count }) else {
      return nil
    }
    let (values, vectors) = SymmetricMatrix(correlations).eigen()
    guard values.allSatisfy({ $0 > 1e-9 }) else { return nil }
    let spreads = rows.map { Statistics.standardDeviation(of: $0) ?? 1 }
    for signs in signs(goal.count) {
      let wanted = zip(goal, signs).map { $0.squareRoot() * $1 }
      let parts = zip(vectors, values).map { vector, value in
        Statistics.sum(of: zip(vector, wanted).lazy.map { $0 * $1 }) / value
      }
      let weights = spreads.indices.map { child in
        Statistics.sum(of: zip(vectors, parts).lazy.map { $0[child] * $1 }) / spreads[child]
      }
      // With all signs turned round all weights would be, so that one half of the signs is enough.
      if weights.allSatisfy({ $0 > 0 && $0.isFinite }) { return normalised(weights) }
      if weights.allSatisfy({ $0 < 0 && $0.isFinite }) { return normalised(weights) }
    }
    return nil
  }

  /// The signs of so many roots, the first above zero: those with the fewest below it come first.
  ///
  /// Of more than twelve children all are to move with the mean.
  private static func signs(_ count: Int) -> [[Double]] {
    let sets = count > 12 ? 1 : 1 << (count - 1)
    return (0..<sets).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }.map { set in
      (0..<count).map { child in child > 0 && set >> (child - 1) & 1 == 1 ? -1 : 1 }
    }
  }

  private static func normalised(_ weights: [Double]) -> [Double] {
    let sum = Statistics.sum(of: weights)
    return weights.map { $0 / sum }
  }

  /// The weighted mean at each place, over the children that have a value there.
  static func mean(of children: [[Double]], _ weights: [Double]) -> [Double] {
    (children.first ?? []).indices.map { place in
      let known = children.indices.filter { children[$0][place].isFinite }
      let sum = Statistics.sum(of: known.lazy.map { weights[$0] * children[$0][place] })
      return sum / Statistics.sum(of: known.lazy.map { weights[$0] })
    }
  }
}
