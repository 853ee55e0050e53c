/// How the scores of a node's children become the node's score.
///
/// `w` are the children's weights, made to sum to 1 over the children that have a score.
public enum Aggregation: String, CaseIterable, Sendable {
  /// `sum w x`.
  case arithmetic
  /// `exp(sum w ln x)`; the node's offset is added to every x before and taken off after.
  case geometric
  /// `1 / sum(w / x)`; the node's offset is added to every x before and taken off after.
  case harmonic
  /// `x1 x2 ... xn`, without weights.
  case product
  /// The lowest child.
  case min
  /// The highest child.
  case max
  /// The middle child, or the mean of the two middle ones, without weights.
  case median
  /// The Copeland score: over the other countries of the cycle, the sum of the outranking
  /// shares.
  case copeland
}
