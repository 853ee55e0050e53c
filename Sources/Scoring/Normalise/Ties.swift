/// The rank that equal values share.
public enum Ties: String, CaseIterable, Sendable {
  /// The lowest of the ranks they take up.
  case min
  /// The mean of the ranks they take up.
  case average
}
