import Indicators

/// What is to be thought of a capture once its text was read.
public struct CaptureVerdict: Sendable, Equatable {
  /// How the attempt ended, all things considered.
  public var outcome: CaptureOutcome
  /// Why, in a sentence.
  public var detail: String

  /// Takes the parts as they are.
  public init(outcome: CaptureOutcome, detail: String) {
    self.outcome = outcome
    self.detail = detail
  }
}
