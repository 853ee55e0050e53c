import Indicators
import Scoring

extension ExplanationListing {
  /// What the treatment of outliers did to the value of a side, in one line or none.
  func treatment(_ side: Explanation.Side) -> [String] {
    guard let treatment = side.treatment else { return [] }
    let isPooled = treatment.isPooled
    let done: ExplanationMessage =
      switch treatment.method {
      case .winsorised:
        .winsorised(plain(treatment.from), to: plain(treatment.to), isPooled: isPooled)
      case .logarithm(let minimum, let maximum):
        .logarithm(
          plain(treatment.from), minimum: plain(minimum), maximum: plain(maximum),
          isPooled: isPooled)
      }
    let shapes = ExplanationMessage.shapes(
      skewness: (short(treatment.before.skewness), treatment.after.map { short($0.skewness) }),
      kurtosis: (short(treatment.before.kurtosis), treatment.after.map { short($0.kurtosis) }))
    return ["\(wording[done]); \(wording[shapes])"]
  }

  private func short(_ value: Double) -> String { wording.numbers.text(value, decimals: 2) }
}
