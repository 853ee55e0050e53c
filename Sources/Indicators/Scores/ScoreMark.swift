import Scoring

/// What a reader must know about a score before quoting it.
public enum ScoreMark: String, CaseIterable, Sendable, Encodable {
  /// It rests on an imputed value.
  case imputed
  /// It rests on a value changed by the treatment of outliers.
  case treated
  /// It rests on less than the whole of its indicators.
  case lowCoverage = "low-coverage"
  /// It rests on a survey of few.
  case smallSample = "small-n"
}

extension ScoreMark {
  /// What is to be said of a score that rests on a value of this kind; nil for nothing.
  init?(_ mark: CellMark) {
    switch mark {
    case .imputed: self = .imputed
    case .treated: self = .treated
    case .observed, .missing, .several, .excluded: return nil
    }
  }
}

extension Set<ScoreMark> {
  /// The marks by their words, as programs get them.
  public var listed: [ScoreMark] { sorted { $0.rawValue < $1.rawValue } }
}
