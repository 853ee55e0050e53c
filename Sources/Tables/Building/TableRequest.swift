import FoundationEssentials
import Indicators

/// What is asked of a comparison table; what is left out has the default that is named.
public struct TableRequest: Sendable, Equatable {
  /// How it is laid out.
  public var layout = TableLayout.countriesByIndicators
  /// The cycles; empty: the latest one, the last five of a profile, all of one node.
  public var cycles: [Code<Cycle>] = []
  /// The countries, empty being all; a profile is of the first one.
  public var countries: [Code<Country>] = []
  /// The node at the top; nil: the root.
  public var node: Code<Node>?
  /// How many levels under the top are shown; nil: all.
  public var level: Int?
  /// The facets shown beside the whole.
  public var facets: [Facet] = []
  /// Whether scores or values are shown.
  public var measure = TableMeasure.scores
  /// The order of the countries.
  public var order = CountryOrder.protocol
  /// The cycle against which changes are shown; nil: the comparable one before each.
  public var since: Code<Cycle>?
  /// Whether intervals are shown where they are known.
  public var showsIntervals = false
  /// Whether ranks are shown.
  public var showsRanks = false
  /// Whether changes are shown.
  public var showsChanges = true
  /// Whether the mean of the region is shown.
  public var showsRegionalMean = true
  /// The language of the words.
  public var language = Language.english
  /// The publishing profile whose footnotes are used; nil: the first one.
  public var profile: String?
  /// Whether a choice that has no meaning here is refused; else it is passed over.
  public var isStrict = false
  /// The state of the records that the scores were made from.
  public var standing: TableStanding

  /// A request for the default table of records in this state.
  public init(standing: TableStanding) {
    self.standing = standing
  }
}
