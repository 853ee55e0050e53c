/// How the values of one indicator, or of one facet of it, become scores.
public struct PlanColumn: Sendable, Equatable {
  /// A stable key, made from the names of indicator and facet.
  public var key: UInt64
  /// How assessors become one value.
  public var combination: Combination
  /// What the values are divided by.
  public var denominator: Denominator?
  /// How outliers are treated.
  public var treatment: Treatment?
  /// What stands in for missing values.
  public var imputation: Imputation
  /// How values become scores.
  public var normalisation: Normalisation
  /// Which end of the values is the good one.
  public var direction: Direction
  /// The targets, NaN for none: none at all, one per country, or one per cell.
  public var targets: [Double]
  /// The baselines, NaN for none: none at all, one per country, or one per cell.
  public var baselines: [Double]
  /// The group of each country for imputation; none at all, or one per country.
  public var groups: [Int]

  /// A column; all but the normalisation has the method's default.
  public init(
    key: UInt64 = 0, combination: Combination = .median, denominator: Denominator? = nil,
    treatment: Treatment? = nil, imputation: Imputation = .none,
    normalisation: Normalisation, direction: Direction = .higher,
    targets: [Double] = [], baselines: [Double] = [], groups: [Int] = []
  ) {
    self.key = key
    self.combination = combination
    self.denominator = denominator
    self.treatment = treatment
    self.imputation = imputation
    self.normalisation = normalisation
    self.direction = direction
    self.targets = targets
    self.baselines = baselines
    self.groups = groups
  }
}
