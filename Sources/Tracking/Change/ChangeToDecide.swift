import Foundation
import Indicators

/// A change of a source, with what was decided of it.
public struct ChangeToDecide: Sendable, Equatable {
  /// The source.
  public let source: Source
  /// The capture that showed the change.
  public let capture: Capture
  /// How many pieces of standing evidence cite the source.
  public let citations: Int
  /// What was decided, oldest first; empty while the change waits.
  public var decisions: [Decision] = []

  /// What somebody made of a change.
  public struct Decision: Sendable, Equatable {
    /// What was decided.
    public let decision: TriageDecision
    /// The expert it was sent to.
    public let expert: String?
    /// What else was said.
    public let note: String?
    /// Who decided.
    public let author: String
    /// When.
    public let time: Date
  }
}
