import Foundation

/// A piece of evidence that ties an observation to a capture of a source.
public struct CitedEvidence: Sendable, Equatable {
  /// The number the store gave it.
  public var id: Int64
  /// The framework, and its version, of the observation.
  public var framework: Code<Framework>
  /// The version of the framework.
  public var version: Int
  /// The cell that rests on it.
  public var cell: Cell
  /// Whose observation of the cell rests on it; empty where nobody is named.
  public var assessor: String
  /// The number of the source.
  public var source: Int64
  /// The address of the source.
  public var address: String
  /// The capture in which the passage was looked for; nil where there was none.
  public var capture: Int64?
  /// The passage as it was cited.
  public var quote: String?
  /// The page as it was cited.
  public var page: String?
  /// Where the passage stands in the capture; nil where it was not found.
  public var anchor: QuoteAnchor?
  /// Whether the passage stands there letter for letter.
  public var isExact: Bool
  /// The language of the passage, a tag of BCP 47.
  public var language: String?
  /// What kind of proof the document is.
  public var strength: EvidenceStrength?
  /// Who added it.
  public var author: String
  /// When it was added.
  public var addedAt: Date
  /// How it stands against its source today.
  public var state: EvidenceState
  /// The newest capture it was held against.
  public var checkedCapture: Int64?
  /// What stands in that capture where the passage stood, or comes nearest to it.
  public var checkedPassage: String?

  /// Takes the parts that every piece of evidence has.
  public init(
    id: Int64, framework: Code<Framework>, version: Int, cell: Cell, assessor: String,
    source: Int64, address: String, author: String, addedAt: Date, state: EvidenceState
  ) {
    self.id = id
    self.framework = framework
    self.version = version
    self.cell = cell
    self.assessor = assessor
    self.source = source
    self.address = address
    self.isExact = false
    self.author = author
    self.addedAt = addedAt
    self.state = state
  }
}
