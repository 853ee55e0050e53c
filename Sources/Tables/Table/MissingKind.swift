import Indicators

/// Why a cell has no number.
public enum MissingKind: Hashable, Sendable {
  /// Nothing was observed.
  case absent(AbsenceKind)
  /// There are observations below it, but too few or unfit for a score.
  case noScore(reason: String?)
  /// A score or value is not defined here, such as the law facet of an objective.
  case notDefined

  /// Its name for programs.
  public var identifier: String {
    switch self {
    case .absent(let kind): kind.rawValue
    case .noScore: "no-score"
    case .notDefined: "not-defined"
    }
  }
}
