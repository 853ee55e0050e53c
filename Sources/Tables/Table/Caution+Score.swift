import Indicators
import Scoring

extension Caution {
  /// What a reader must know of a score with these marks and this coverage, in a fixed order.
  public static func list(_ marks: Set<ScoreMark>, coverage: Double) -> [Caution] {
    ScoreMark.allCases.filter(marks.contains).map { mark in
      switch mark {
      case .imputed: .imputed
      case .treated: .treated
      case .lowCoverage: .lowCoverage(percent: percent(coverage))
      case .smallSample: .smallSample
      }
    }
  }

  /// A share in whole percent.
  static func percent(_ share: Double) -> Int {
    Int(DecimalRounding.round(min(max(share, 0), 1) * 100, decimals: 0))
  }
}
