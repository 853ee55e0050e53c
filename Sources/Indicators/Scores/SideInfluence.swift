/// How far one step in the value of one side of an indicator would move the scores above it.
public struct SideInfluence: Sendable, Equatable {
  /// The side; nil where the indicator has none.
  public let facet: Facet?
  /// The size of a step: a level, a point or rank, else a tenth of the scale.
  public let step: Double
  /// What would move, from the indicator up to the top.
  public let scores: [ScoreInfluence]
}
