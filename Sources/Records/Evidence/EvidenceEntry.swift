import Indicators

/// A piece of evidence as it is added to the records.
public struct EvidenceEntry: Sendable, Equatable {
  /// Whether, and how, the passage was found.
  public enum Finding: String, Sendable {
    case exact, approximate, missing, unsought
  }

  /// The framework of the observation.
  public var framework: Code<Framework>
  /// Its version.
  public var version: Int
  /// The cell of the observation.
  public var cell: Cell
  /// Whose observation it is; empty where nobody is named.
  public var assessor: String
  /// The act of the revision it came with; nil where it was added by itself.
  public var revision: Int64?
  /// The evidence that it carries to a newer capture.
  public var replaces: Int64?
  /// The source.
  public var source: Int64
  /// The capture in which the passage was looked for.
  public var capture: Int64?
  /// The passage as it is cited.
  public var quote: String?
  /// The page as it is cited.
  public var page: String?
  /// Whether, and how, the passage was found.
  public var finding: Finding
  /// Where it was found.
  public var anchor: QuoteAnchor?
  /// The language of the passage.
  public var language: String?
  /// What kind of proof the document is.
  public var strength: EvidenceStrength?

  /// Takes what every entry has.
  public init(
    framework: Code<Framework>, version: Int, cell: Cell, assessor: String, source: Int64,
    finding: Finding
  ) {
    self.framework = framework
    self.version = version
    self.cell = cell
    self.assessor = assessor
    self.source = source
    self.finding = finding
  }
}
