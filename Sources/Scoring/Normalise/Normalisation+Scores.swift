extension Normalisation {
  /// Scores a column of values, cycle by cycle, NaN for none.
  ///
  /// - Parameters:
  ///   - values: the values, `cycle * countries + country`.
  ///   - countries: the number of countries.
  ///   - direction: which end is the good one.
  ///   - targets: none, one for each country, or one for each cell; NaN for none.
  ///   - baselines: the same.
  /// - Returns: the scores, NaN for none, and what came of each cell.
  public func scores(
    of values: [Double], countries: Int, direction: Direction = .higher,
    targets: [Double] = [], baselines: [Double] = []
  ) -> (values: [Double], outcomes: [ScoreOutcome]) {
    let outcomes: [ScoreOutcome] = values.map {
      $0.isFinite ? .scored : ($0.isNaN ? .noValue : .notFinite)
    }
    var scaling = ColumnScaling(
      input: values.map { $0.isFinite ? $0 : .nan }, countries: countries, direction: direction,
      outcomes: outcomes)
    apply(to: &scaling, targets: targets, baselines: baselines)
    return (scaling.output, scaling.outcomes)
  }

  /// Puts a column on this scale.
  func apply(to column: inout ColumnScaling, targets: [Double], baselines: [Double]) {
    switch self {
    case .goalposts(let low, let high, let clamp, let logarithmic):
      column.goalposts(low: low, high: high, clamp: clamp, logarithmic: logarithmic)
    case .minMax(let pooled), .distanceToMax(let pooled): column.minMax(pooled: pooled)
    case .zScore(let mean, let sd, let pooled): column.zScore(mean: mean, sd: sd, pooled: pooled)
    case .rank(let ties): column.rank(ties: ties) { rank, _ in rank }
    case .borda(let ties): column.rank(ties: ties) { rank, _ in rank - 1 }
    case .percentile(let ties): column.percentile(ties: ties)
    case .distanceToTarget:
      column.distanceToTarget(
        ReferenceValues(values: targets), from: ReferenceValues(values: baselines))
    case .fractionOfMax(let pooled): column.fractionOfMax(pooled: pooled)
    case .distanceToReference(let country, let clamp):
      column.distanceToReference(country: country, clamp: clamp)
    case .levels(let table): column.levels(table)
    case .points(let possible): column.points(possible: possible)
    case .piecewise(let knots): column.piecewise(knots)
    case .none:
      column.apply(Line(sign: column.sign, low: 0, range: 1, factor: 1), to: 0..<column.input.count)
    }
    column.makeRoom()
  }
}
