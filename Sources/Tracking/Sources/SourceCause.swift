import Foundation
import Indicators

/// Why a source wants attention, or why it wants none; the most urgent first.
public enum SourceCause: Hashable, Sendable {
  /// It has changed, and nobody has decided yet what the change is.
  case changed
  /// It failed too often in a row, the last time so; there was an alert.
  case failing(CaptureOutcome)
  /// The last attempt to fetch it ended so, which may be passing.
  case failed(CaptureOutcome)
  /// It is in order, and says that it lives at another address for good.
  case moved(to: String)
  /// Nothing new came since this moment, although something was expected by now.
  case silent(since: Date)
  /// It was never fetched.
  case neverFetched
  /// It was not fetched yet since it was moved to its address.
  case notFetchedThere
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
    case .failing(let outcome): 1 + Self.place(of: outcome)
    case .failed(let outcome): 100 + Self.place(of: outcome)
    case .moved: 199
    case .silent: 200
    case .neverFetched: 201
    case .notFetchedThere: 202
    case .inOrder: 203
    case .paused: 204
    case .dead: 205
    }
  }

  private static func place(of outcome: CaptureOutcome) -> Int {
    CaptureOutcome.allCases.firstIndex(of: outcome) ?? 0
  }
}
