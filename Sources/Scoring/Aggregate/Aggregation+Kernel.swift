extension Aggregation {
  /// A node's score, or why there is none.
  public enum Result: Equatable, Sendable {
    /// The score.
    case score(Double)
    /// Why there is none.
    case none(ScoreOutcome)

    /// The score, unless it is too large for a number.
    static func finite(_ score: Double) -> Result {
      score.isFinite ? .score(score) : .none(.overflow)
    }
  }

  /// The score of a node from those of its children that have one.
  ///
  /// - Parameters:
  ///   - scores: the children's scores.
  ///   - weights: their weights, above zero; any scale will do.
  ///   - offset: what geometric and harmonic means add to each child and take off again.
  /// - Returns: the score, or why there is none. `copeland` needs all countries at once, see
  ///   ``copeland(_:weights:)``; of one country alone it is 0.
  public func score(of scores: [Double], weights: [Double], offset: Double? = nil) -> Result {
    score(of: scores, ratios: WeightRatios(weights).weights, offset: offset ?? 0)
  }

  /// The same with weights that are whole numbers already.
  func score(of scores: [Double], ratios: [Double], offset: Double) -> Result {
    guard !scores.isEmpty else { return .none(.noChildren) }
    switch self {
    case .arithmetic, .geometric, .harmonic: return mean(of: scores, ratios, offset: offset)
    case .product: return .finite(Self.product(of: scores))
    case .min: return .finite(scores.reduce(.infinity) { $1 < $0 ? $1 : $0 })
    case .max: return .finite(scores.reduce(-.infinity) { $1 > $0 ? $1 : $0 })
    case .median: return .finite(Statistics.median(of: scores) ?? .nan)
    case .copeland: return .score(0)
    }
  }

  private func mean(of scores: [Double], _ ratios: [Double], offset: Double) -> Result {
    var sum = ExactSum()
    var total = 0.0
    for (score, ratio) in zip(scores, ratios) {
      guard self == .arithmetic || score + offset > 0 else { return .none(.notPositive) }
      sum.add(whole: ratio, times: term(score, offset: offset))
      total += ratio
    }
    if self == .arithmetic, !sum.value.isFinite { return .finite(Self.mean(of: scores, ratios)) }
    return .finite(score(ofMeanTerm: sum.value / total, offset: offset))
  }

  /// The weighted mean of numbers so large that their sum is none.
  private static func mean(of scores: [Double], _ ratios: [Double]) -> Double {
    let total = ratios.reduce(0, +)
    return Statistics.sum(of: zip(scores, ratios).lazy.map { $0 * ($1 / total * 0x1p-60) }) * 0x1p60
  }

  /// What of a child's score goes into the weighted sum: `x`, `ln x` or `1/x`.
  ///
  /// Beside a large offset the score would lose its last digits; there it is `ln (1 + x / offset)` or
  /// `x / (x + offset)`, out of which comes the same mean.
  @inline(__always)
  func term(_ score: Double, offset: Double) -> Double {
    let isSmall = offset <= Self.largestOffset
    switch self {
    case .geometric:
      return isSmall ? logarithm(score + offset) : logarithm(onePlus: score / offset)
    case .harmonic where score + offset <= 0: return .nan
    case .harmonic: return isSmall ? 1 / (score + offset) : score / (score + offset)
    case .arithmetic, .product, .min, .max, .median, .copeland: return score
    }
  }

  /// What the weighted mean of the terms is as a score.
  @inline(__always)
  func score(ofMeanTerm mean: Double, offset: Double) -> Double {
    let isSmall = offset <= Self.largestOffset
    switch self {
    case .geometric:
      return isSmall ? exponential(mean) - offset : offset * exponentialLessOne(mean)
    case .harmonic: return isSmall ? 1 / mean - offset : offset * (mean / (1 - mean))
    case .arithmetic, .product, .min, .max, .median, .copeland: return mean
    }
  }

  /// The largest offset beside which a score of 100 keeps twelve digits.
  private static let largestOffset = 1000.0

  /// Whether the score is a mean of terms.
  var isMeanOfTerms: Bool {
    switch self {
    case .arithmetic, .geometric, .harmonic: true
    case .product, .min, .max, .median, .copeland: false
    }
  }

  private static func product(of scores: [Double]) -> Double {
    guard !scores.contains(0) else { return 0 }
    // The error is carried along, so that the order of the factors does not show; the exponents are
    // kept apart, so that no step on the way is too large or too small for a number.
    var high = 1.0
    var low = 0.0
    var exponent = 0
    for score in scores {
      let factor = Double(sign: score.sign, exponent: 0, significand: score.significand)
      let product = high * factor
      low = low * factor + (-product).addingProduct(high, factor)
      let step = Double(sign: .plus, exponent: -Int(product.exponent), significand: 1)
      exponent += Int(score.exponent) + Int(product.exponent)
      (high, low) = (product * step, low * step)
    }
    return Double(sign: .plus, exponent: exponent, significand: high + low)
  }
}
