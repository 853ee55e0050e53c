/// A method as numbers: what `Scoring` needs to know of a framework.
///
/// Cycles, countries, columns and nodes are indices here. The keys are stable numbers made from
/// their names; randomness hangs on them, so that the order of things changes no result.
public struct Plan: Sendable, Equatable {
  /// The number of cycles, in their order.
  public var cycles: Int
  /// The number of countries.
  public var countries: Int
  /// The leaf columns, one for each indicator and facet.
  public var columns: [PlanColumn]
  /// The nodes, children before their parents; the last one is the overall score.
  public var nodes: [PlanNode]
  /// The place of each cycle in time (the year its reference period ends), for `linear`.
  public var times: [Double]
  /// A stable key for each cycle.
  public var cycleKeys: [UInt64]
  /// A stable key for each country.
  public var countryKeys: [UInt64]

  /// A method over `cycles` and `countries`.
  ///
  /// Times and keys are 0, 1, 2 and so on unless given.
  public init(
    cycles: Int, countries: Int, columns: [PlanColumn], nodes: [PlanNode],
    times: [Double]? = nil, cycleKeys: [UInt64]? = nil, countryKeys: [UInt64]? = nil
  ) {
    self.cycles = cycles
    self.countries = countries
    self.columns = columns
    self.nodes = nodes
    self.times = times ?? (0..<cycles).map(Double.init)
    self.cycleKeys = cycleKeys ?? (0..<cycles).map(UInt64.init)
    self.countryKeys = countryKeys ?? (0..<countries).map(UInt64.init)
  }

  /// The number of cells of a column.
  public var cells: Int { cycles * countries }
}
