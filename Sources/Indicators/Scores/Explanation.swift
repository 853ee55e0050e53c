import Scoring

/// How the score of a node came about.
public struct Explanation: Sendable, Equatable {
  /// The node.
  public let node: Node
  /// Its score, or why there is none.
  public let score: Score
  /// Its weight among the siblings that have a score, 0 to 1; 1 for the node that was asked for.
  public let weight: Double
  /// What it adds to the score above; nil where one of the two has none.
  public let contribution: Double?
  /// The parts it is made from; none for an indicator.
  public let parts: [Explanation]
  /// The sides of an indicator with what was observed.
  public let sides: [Side]

  /// One side of an indicator: its values on the way to the common scale.
  public struct Side: Sendable, Equatable {
    /// The facet; nil where the indicator has none.
    public let facet: Facet?
    /// The combined value; nil where there is none.
    public let combined: Double?
    /// The value that was brought to the common scale; another one where it was treated or imputed.
    public let used: Double?
    /// Its score; nil where there is none.
    public let score: Double?
    /// What the value is: observed, treated, imputed, missing, excluded.
    public let mark: CellMark
    /// What the treatment of outliers did to the value; nil where nothing.
    public let treatment: CellTreatment?
    /// Whether there is a score, and if not, why.
    public let outcome: ScoreOutcome
    /// What each assessor said.
    public let observations: [Observation]
    /// How far one step in the value moves the scores above it; nil where there is none.
    public let influence: SideInfluence?
  }
}
