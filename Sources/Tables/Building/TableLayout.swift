/// How a table is laid out.
public enum TableLayout: String, CaseIterable, Sendable {
  /// Rows are the tree, columns are countries (and cycles, where several are asked for).
  case countriesByIndicators = "countries-by-indicators"
  /// Rows are countries, columns are cycles, of one node.
  case countriesByCycles = "countries-by-cycles"
  /// Rows are the tree, columns are cycles, of one country.
  case countryProfile = "country-profile"
}
