/// Weights as whole numbers in the same ratio.
///
/// Only the ratio of weights means anything. As whole numbers their sums are exact, so that
/// neither the order of the children nor the scale of the weights touches a bit of a score:
/// 0.1, 0.2 and 0.7 are 1, 2 and 7, and so are 10, 20 and 70. Weights that are in no ratio of
/// whole numbers below 2^26 are rounded to 2^-44 of the largest at most, none of them to
/// zero; there the scale may move the last bits, unless it is a power of two.
public struct WeightRatios: Equatable, Sendable {
  /// The weights as whole numbers, 0 for those that are not positive numbers.
  let weights: [Double]

  /// The weights as shares of 1; only zeros where there is no weight.
  public var shares: [Double] {
    let sum = weights.reduce(0, +)
    return weights.map { sum > 0 ? $0 / sum : 0 }
  }

  /// The ratios of `weights`; less than zero, NaN or infinite counts as zero.
  public init(_ weights: [Double]) {
    let positive = weights.map { $0.isFinite && $0 > 0 ? $0 : 0 }
    guard let largest = positive.max(), largest > 0 else {
      self.weights = positive.map { _ in 0 }
      return
    }
    let shares = positive.map { $0 / largest }
    self.weights = Self.wholeRatios(of: shares) ?? Self.rounded(shares)
  }

  /// The largest common denominator with which products with scores stay exact.
  static let largestDenominator = 1 << 26

  private static func wholeRatios(of shares: [Double]) -> [Double]? {
    var common = 1
    var fractions: [(Int, Int)] = []
    for share in shares {
      guard let fraction = fraction(of: share) else { return nil }
      common = common / greatestCommonDivisor(common, fraction.denominator) * fraction.denominator
      guard common <= largestDenominator else { return nil }
      fractions.append((fraction.numerator, fraction.denominator))
    }
    return fractions.map { Double(common / $1 * $0) }
  }

  /// The simplest fraction that a share of the largest weight can have been.
  private static func fraction(of share: Double) -> (numerator: Int, denominator: Int)? {
    var (numerator, before) = (1, 0)
    var (denominator, denominatorBefore) = (0, 1)
    var rest = share
    while rest < Double(largestDenominator) {
      let part = Int(rest)
      (numerator, before) = (part * numerator + before, numerator)
      (denominator, denominatorBefore) = (part * denominator + denominatorBefore, denominator)
      guard denominator <= largestDenominator else { return nil }
      if abs(Double(numerator) / Double(denominator) - share) <= share * 0x1p-50 {
        return (numerator, denominator)
      }
      rest = 1 / (rest - Double(part))
    }
    return nil
  }

  private static func rounded(_ shares: [Double]) -> [Double] {
    // Sums of all weights have to stay below 2^53 to be exact.
    let bits = 52 - Int.bitWidth + shares.count.leadingZeroBitCount
    let scale = Double(sign: .plus, exponent: Swift.min(bits, 48), significand: 1)
    return shares.map { $0 > 0 ? Swift.max(($0 * scale).rounded(), 1) : 0 }
  }

  private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestCommonDivisor(second, first % second)
  }
}
