/// A rank and how it is shown.
public struct ShownRank: Hashable, Sendable {
  /// The place among the countries with a score; equal scores share the best one.
  public let rank: Int
  /// The best rank that may be claimed.
  public let best: Int
  /// The worst rank that must be feared.
  public let worst: Int
  /// How it is claimed.
  public let kind: Kind

  /// What may be said of a rank.
  public enum Kind: CaseIterable, Sendable {
    /// The country alone has it.
    case sole
    /// Others have the same score, and nothing is known of how sure that is.
    case shared
    /// The country is tied with others: the order among them is not sure.
    case tied
  }

  /// The rank as shown: `2`, `=2` where it is shared, `2–4` where it is tied.
  public var text: String {
    switch kind {
    case .sole: "\(rank)"
    case .shared: "=\(rank)"
    case .tied: "\(best)–\(worst)"
    }
  }
}
