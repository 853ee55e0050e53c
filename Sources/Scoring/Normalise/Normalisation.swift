/// How a value becomes a score, from 0 to 100 and higher always better.
///
/// In the formulas `x` is the value; `direction: lower` multiplies `x`, target and reference by
/// -1 first, except where a case says otherwise. Extremes, means and ranks are taken over the
/// countries that have a value in the cycle, or in any cycle when `pooled`.
public enum Normalisation: Equatable, Sendable {
  /// `100 (x - low) / (high - low)`; with `direction: lower` 100 minus that; then clamped.
  ///
  /// `logarithmic` takes the natural logarithm of `x`, `low` and `high` first. The posts are
  /// fixed, so that no country's score moves because another country moved.
  case goalposts(low: Double, high: Double, clamp: Bool = false, logarithmic: Bool = false)
  /// `100 (x - min) / (max - min)` with the observed extremes.
  case minMax(pooled: Bool = false)
  /// `mean + sd (x - m) / s` with the sample's mean and standard deviation (n - 1).
  case zScore(mean: Double = 0, sd: Double = 1, pooled: Bool = false)
  /// The rank, lowest = 1.
  case rank(ties: Ties = .min)
  /// The rank less 1.
  case borda(ties: Ties = .min)
  /// `100 (rank - 1) / (n - 1)`.
  case percentile(ties: Ties = .min)
  /// `100 (x - base) / (target - base)`, clamped; base: the baseline, else the observed minimum.
  case distanceToTarget
  /// `100 (1 - (max - x) / (max - min))`.
  case distanceToMax(pooled: Bool = false)
  /// `100 x / max`.
  case fractionOfMax(pooled: Bool = false)
  /// `100 (1 - (ref - x) / (ref - min))`, where ref is the value of `country` in the cycle.
  case distanceToReference(country: Int, clamp: Bool = false)
  /// The score that a table gives for the level; between two levels, on the line between them.
  ///
  /// A value between two levels comes only from combining or imputing. Outside the table there
  /// is no score. The direction is in the table.
  case levels([Double: Double])
  /// `100 x / possible`, whatever the direction.
  case points(possible: Double)
  /// On the line between two knots, constant outside them, whatever the direction.
  case piecewise([Knot])
  /// `x` itself.
  case none
}
