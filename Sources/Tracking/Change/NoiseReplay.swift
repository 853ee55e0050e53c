import Foundation
import Indicators
import Reading

/// What noise rules would have made of the history of a source.
public struct NoiseReplay: Sendable, Equatable {
  /// One version of the source against the one before.
  public struct Step: Sendable, Equatable {
    /// The capture that brought the version.
    public let capture: Capture
    /// What it comes to under the rules as they stand.
    public let now: TextComparison.Verdict
    /// What it comes to under the proposed rules.
    public let proposed: TextComparison.Verdict
    /// What would be ignored under the proposed rules and is not now.
    public let hidden: [TextChange]
    /// What somebody decided of the change; nil where nobody did.
    public let decision: TriageDecision?

    /// Whether an alert would have been saved.
    public var isSaved: Bool { now == .changed && proposed != .changed }
    /// Whether the alert about a change would have been lost that somebody found to be no noise.
    public var hidesRealChange: Bool {
      isSaved && (decision.map { $0 != .noise } ?? false)
    }
  }

  /// The versions after the first, oldest first.
  public let steps: [Step]

  /// How many alerts would have been saved.
  public var saved: Int { steps.count(where: \.isSaved) }
  /// How many changes would have been hidden that somebody found to be no noise.
  public var hiddenReal: Int { steps.count(where: \.hidesRealChange) }
}
