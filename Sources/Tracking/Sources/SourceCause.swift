import Foundation
import Indicators

/// Why a source wants attention, or why it wants none; the most urgent first.
public enum SourceCause: Hashable, Sendable {
  /// It has changed, and nobody has decided yet what the change is.
  case changed
  /// The last attempt to fetch it ended so.
  case failing(CaptureOutcome)
  /// Nothing new came since this moment, although something was expected by now.
  case silent(since: Date)
  /// It was never fetched.
  case neverFetched
  /// It is as it should be.
  case inOrder
  /// It is paused.
  case paused
  /// It is known to be gone for good.
  case dead

  /// Its place among all causes, the most urgent first.
  public var rank: Int {
    switch self {
    case .changed: 0
    case .failing(let outcome): 1 + (CaptureOutcome.allCases.firstIndex(of: outcome) ?? 0)
    case .silent: 100
    case .neverFetched: 101
    case .inOrder: 102
    case .paused: 103
    case .dead: 104
    }
  }
}
