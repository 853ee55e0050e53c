import Indicators

/// On what the observations of a country in a cycle rest, as counts of observations with a value.
public struct EvidenceHealth: Sendable, Equatable {
  /// The country.
  public let country: Code<Country>
  /// The cycle.
  public let cycle: Code<Cycle>
  /// How many observations have a value.
  public internal(set) var observations = 0
  /// How many of them cite no evidence at all.
  public internal(set) var uncited = 0
  /// How many rest only on captures older than twelve months.
  public internal(set) var old = 0
  /// How many rest on a single source.
  public internal(set) var singleSource = 0
  /// How many rest on a source that is dead.
  public internal(set) var deadSource = 0
  /// How many are under review because a cited passage changed or vanished.
  public internal(set) var reopened = 0

  /// How many further values the scores rest on that nobody observed in this cycle: the method carried
  /// them forward from an earlier one, and nobody confirmed them.
  public internal(set) var carried = 0

  init(country: Code<Country>, cycle: Code<Cycle>) {
    self.country = country
    self.cycle = cycle
  }
}
