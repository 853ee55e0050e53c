import Scoring

extension ExplanationRecord {
  /// What the treatment of outliers did to a value.
  struct Treated: Encodable, Sendable {
    let method: String
    let from: Double
    let to: Double
    let minimum: Double?
    let maximum: Double?
    let pooled: Bool
    let before: Outline
    let after: Outline?

    init(_ treatment: CellTreatment) {
      var extremes: (minimum: Double?, maximum: Double?) = (nil, nil)
      switch treatment.method {
      case .winsorised: method = "winsorised"
      case .logarithm(let minimum, let maximum):
        method = "logarithm"
        extremes = (minimum, maximum)
      }
      (minimum, maximum) = extremes
      from = treatment.from
      to = treatment.to
      pooled = treatment.isPooled
      before = Outline(treatment.before)
      after = treatment.after.map(Outline.init)
    }
  }

  /// The shape of a column.
  struct Outline: Encodable, Sendable {
    let skewness: Double
    let kurtosis: Double

    init(_ shape: Shape) {
      skewness = shape.skewness
      kurtosis = shape.kurtosis
    }
  }
}
