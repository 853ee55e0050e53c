import Indicators

/// A piece of evidence as a person adds it to an observation that is there.
public struct EvidenceDraft: Sendable, Equatable {
  /// The observation's cell.
  public var cell: Cell
  /// Whose observation it is; empty where nobody is named.
  public var assessor = ""
  /// The number or address of the source.
  public var source: String
  /// The passage.
  public var quote: String?
  /// The page.
  public var page: String?
  /// The language of the passage.
  public var language: String?
  /// What kind of proof the document is.
  public var strength: EvidenceStrength?
  /// The evidence that this carries to the newest capture.
  public var replaces: Int64?

  /// Takes what every draft has.
  public init(cell: Cell, source: String) {
    self.cell = cell
    self.source = source
  }
}
