/// What the value behind a leaf's score is.
///
/// The raw values from `observed` on are what stands in the `mark` column of a step's output.
public enum CellMark: UInt8, CaseIterable, Sendable {
  /// It was observed.
  case observed
  /// It was observed and changed as an outlier.
  case treated
  /// It was imputed, and is no evidence.
  case imputed
  /// There is none.
  case missing
  /// There are several where the method allows one.
  case several
  /// There need not be one.
  case excluded

  /// Whether the value rests on an observation.
  public var isObserved: Bool { self == .observed || self == .treated }

  /// The word for it in tables and exports.
  public var name: String {
    switch self {
    case .observed: "observed"
    case .treated: "treated"
    case .imputed: "imputed"
    case .missing: "missing"
    case .several: "several-values"
    case .excluded: "excluded"
    }
  }
}
