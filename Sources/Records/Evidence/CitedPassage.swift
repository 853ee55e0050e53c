import Indicators

/// What the last revision of a cell cites, before it was tied to a capture.
public struct CitedPassage: Sendable, Equatable {
  /// The framework of the observation.
  public let framework: Code<Framework>
  /// Its version.
  public let version: Int
  /// The cell.
  public let cell: Cell
  /// Whose observation it is.
  public let assessor: String
  /// The act of the revision.
  public let revision: Int64
  /// What it cites.
  public let evidence: Evidence
}
