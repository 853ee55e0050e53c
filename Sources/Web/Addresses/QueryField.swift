/// The keys that may stand in the query of an address.
public enum QueryField: String, CaseIterable, Hashable, Sendable {
  /// The framework.
  case framework
  /// Its version.
  case version
  /// The cycles.
  case cycle
  /// The countries.
  case countries
  /// The node at the top of the table.
  case node
  /// How many levels are shown under it.
  case level
  /// The facets beside the whole.
  case facet
  /// How the table is laid out.
  case layout
  /// The order of the countries.
  case order
  /// Whether intervals are shown.
  case intervals
  /// Whether ranks are shown.
  case ranks
  /// Whether values are shown in place of scores.
  case values
  /// The cycle against which changes are shown.
  case since
  /// The moment whose records are shown.
  case asOf = "as-of"
  /// The words that are searched for.
  case search = "q"
  /// Whether earlier texts are searched too.
  case history
  /// Which part of a long page is shown.
  case sheet = "page"
  /// The change that was decided last.
  case decided
  /// The language.
  case language = "lang"

  /// The fields that mean something at `path`.
  public static func allowed(at path: SitePath) -> [QueryField] {
    switch path {
    case .compare, .api(.compare): ofTables
    case .country: ofTables.filter { ![.countries, .layout].contains($0) }
    case .indicator: ofTables.filter { ![.node, .layout, .level].contains($0) }
    case .sources: [.framework, .version, .countries, .sheet, .language]
    case .source, .changes: [.framework, .version, .sheet, .language]
    case .capture: [.framework, .version, .search, .sheet, .language]
    case .search: [.framework, .version, .search, .countries, .history, .language]
    case .triage: [.framework, .version, .decided, .language]
    case .frameworks, .method, .about: [.framework, .version, .asOf, .language]
    case .whatIf: [.framework, .version, .cycle, .asOf, .language]
    case .asset(.bands): [.framework, .version]
    case .asset(.styleSheet), .asset(.triageKeys), .asset(.icon), .health, .ready,
      .api(.frameworks), .api(.description):
      []
    }
  }

  private static let ofTables = allCases.filter {
    ![.search, .history, .sheet, .decided].contains($0)
  }
}
