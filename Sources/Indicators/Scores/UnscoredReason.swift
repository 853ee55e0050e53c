/// Why observations led to no score: the commonest reason of all.
public struct UnscoredReason: Sendable, Equatable {
  /// The number of observations.
  public let observations: Int
  /// The commonest reason: a kind of absence, or a sentence on what came of a value.
  public let reason: String
  /// The number of observations with that reason.
  public let count: Int
}
