/// What a column is divided by: `x / (denominator / factor)`, as in "per 1 000 inhabitants".
public enum Denominator: Equatable, Sendable {
  /// The combined values of another column.
  case column(Int, factor: Double)
  /// A figure of its own, such as the population.
  case grid(Grid, factor: Double)
}
