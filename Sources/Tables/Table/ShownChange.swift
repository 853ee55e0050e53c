import Indicators
import Scoring

/// How a score moved, and how that is shown.
public struct ShownChange: Sendable, Equatable {
  /// What may be claimed.
  public let kind: ChangeMark
  /// The difference of the unrounded scores; nil where none may be stated.
  public let difference: Double?
  /// The difference as shown, such as `+2.1`; empty where none is.
  public let text: String
  /// What happened in a word or two, such as `up`.
  public let word: String
  /// The cycle it is measured against.
  public let since: Code<Cycle>

  /// The sign that stands for it.
  public var mark: String { kind.sign }

  /// The sign where only ASCII can be shown.
  public var plainMark: String { kind.plainSign }
}

extension ChangeMark {
  /// The sign that stands for it.
  public var sign: String {
    switch self {
    case .up: "▲"
    case .down: "▼"
    case .same: "="
    case .withinUncertainty: "≈"
    case .break: "¦"
    case .notDue, .noData: "○"
    }
  }

  /// The sign where only ASCII can be shown.
  var plainSign: String {
    switch self {
    case .up: "^"
    case .down: "v"
    case .same: "="
    case .withinUncertainty: "~"
    case .break: "|"
    case .notDue, .noData: "o"
    }
  }
}
