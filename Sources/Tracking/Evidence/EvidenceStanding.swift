import Indicators
import Reading

/// A piece of evidence, with what became of its passage.
public struct EvidenceStanding: Sendable, Equatable {
  /// The evidence.
  public let evidence: CitedEvidence
  /// How the passage changed, word by word; nil where it stands as it was cited.
  public let difference: TextComparison?

  /// Compares what was cited with what stands there now.
  init(_ evidence: CitedEvidence) {
    self.evidence = evidence
    let cited = evidence.anchor?.passage ?? evidence.quote
    difference =
      evidence.state.isReopened
      ? cited.map { TextComparison(from: $0, to: evidence.checkedPassage ?? "") } : nil
  }
}
