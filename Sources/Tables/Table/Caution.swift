/// What a reader must know about a cell before quoting it.
public enum Caution: Hashable, Sendable {
  /// It rests on an imputed value.
  case imputed
  /// It rests on a value changed by the treatment of outliers.
  case treated
  /// It rests on less than the whole of its indicators: this many percent.
  case lowCoverage(percent: Int)
  /// It rests on a survey of few.
  case smallSample
  /// It is a mean over this many countries, fewer than the table counts on.
  case countries(Int)

  /// Its name for programs.
  public var identifier: String {
    switch self {
    case .imputed: "imputed"
    case .treated: "treated"
    case .lowCoverage: "low-coverage"
    case .smallSample: "small-n"
    case .countries: "countries"
    }
  }
}
