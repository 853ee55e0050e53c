/// One quantity for every country in every cycle; NaN where there is no value.
public struct Grid: Sendable {
  /// The number of cycles.
  public let cycles: Int
  /// The number of countries.
  public let countries: Int
  /// The values, cycle by cycle: the index is `cycle * countries + country`.
  public var values: [Double]

  /// A grid with the same value everywhere; without any, by default.
  public init(cycles: Int, countries: Int, repeating value: Double = .nan) {
    self.init(
      cycles: cycles, countries: countries,
      values: [Double](repeating: value, count: cycles * countries))
  }

  /// A grid of `values`, of which there are `cycles * countries`.
  public init(cycles: Int, countries: Int, values: [Double]) {
    precondition(values.count == cycles * countries, "A grid has one value for each cell.")
    self.cycles = cycles
    self.countries = countries
    self.values = values
  }

  /// The value of a cell; NaN where there is none.
  public subscript(cycle: Int, country: Int) -> Double {
    get { values[cycle * countries + country] }
    set { values[cycle * countries + country] = newValue }
  }

  /// The number of cells.
  public var count: Int { values.count }
}

extension Grid: Equatable {
  /// Whether both have the same values bit by bit, and none at the same places.
  public static func == (first: Grid, second: Grid) -> Bool {
    first.cycles == second.cycles && first.countries == second.countries
      && zip(first.values, second.values).allSatisfy {
        $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN)
      }
  }
}
