import Scoring

/// What a leaf of the framework measures and how its values become scores.
public struct Indicator: Equatable, Sendable {
  /// The kind of value it takes.
  public var valueType: ValueType
  /// The levels of a grade or category, lowest number first.
  public var levels: [Level] = []
  /// Its sides and their weights; empty where it has none.
  public var facets: [FacetWeight] = []
  /// Whether higher or lower values are better.
  public var direction: Direction = .higher
  /// How its values come to the common scale.
  public var normalisation: NormalisationRule
  /// How several assessors become one value.
  public var combination: Combination = .median
  /// How gaps are filled.
  public var imputation: Imputation = .none
  /// How outliers are treated; nil: they are not.
  public var treatment: Treatment?
  /// The indicator it is divided by, and the factor, if any.
  public var denominator: DenominatorRule?
  /// The unit in which values are given.
  public var unit: LocalizedText?
  /// The values the scale allows; one outside is refused.
  public var scale: ValueScale
  /// The best attainable state.
  public var benchmark: Double?
  /// Where each country began.
  public var baselines: [Code<Country>: Double] = [:]
  /// Steps a country set itself, by year.
  public var targets: [Code<Country>: [Target]] = [:]
  /// How the value can be verified.
  public var verification: LocalizedText?
  /// The name of the variable in the source.
  public var variable: String?

  /// An indicator with a value type, a rule and a scale; everything else has its default.
  public init(valueType: ValueType, normalisation: NormalisationRule, scale: ValueScale) {
    self.valueType = valueType
    self.normalisation = normalisation
    self.scale = scale
  }
}
