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
  /// Each round moves every weight by the root of what it lacks. `distance` is the largest
  /// difference that remains between an effective weight and the wanted one: some wishes cannot
  /// be met, such as equal importance for a child that contradicts all others.
  public static func optimised(
    _ children: [[Double]], towards wanted: [Double], rounds: Int = 2_000
  ) -> (weights: [Double], distance: Double)? {
    let goal = normalised(wanted)
    var weights = goal
    var best: (weights: [Double], distance: Double)?
    for _ in 0..<rounds {
      guard let shares = shares(of: children, in: mean(of: children, weights)) else { break }
      let distance = zip(shares, goal).map { abs($0 - $1) }.max() ?? 0
      if distance < best?.distance ?? .infinity { best = (weights, distance) }
      guard distance > 1e-12 else { break }
      weights = normalised(
        zip(weights, zip(shares, goal)).map { weight, pair in
          weight * (pair.1 / max(pair.0, 1e-6)).squareRoot()
        })
    }
    return best
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
