import Indicators
import Scoring

/// Everything that a table can say; each language has a wording for each.
///
/// The wordings are switches without a default, so a missing translation does not compile.
public enum Message: Sendable {
  /// A number of countries.
  case countries(Int)
  /// A number of indicators.
  case indicators(Int)
  /// A number of scores made from a number of indicators.
  case scores(Int, indicators: Int)
  /// That values and not scores are shown.
  case valuesShown
  /// That changes are against a cycle.
  case changeSince(String)
  /// That nothing is told against a cycle, since the method changed after it.
  case notComparableWith(String)
  /// The version of a framework.
  case version(Int)
  /// What the scores mean.
  case scale
  /// What the values are.
  case valueScale
  /// That changes are against the comparable cycle before each.
  case changeAgainstPrevious
  /// What the rank is among.
  case rankAmong
  /// A heading or label.
  case heading(TableHeading)
  /// The note on the regional mean over all its countries.
  case meanOver(Int)
  /// A facet; nil: the whole.
  case facet(Facet?)
  /// What happened between two cycles, in a word or two.
  case change(ChangeMark)
  /// Why there is no number, in a word or two.
  case missing(MissingKind)
  /// The same as an abbreviation for narrow cells.
  case missingShort(MissingKind)
  /// What a caution says of its cell, in a few words.
  case caution(Caution)
  /// What a caution means wherever it stands.
  case cautionMeaning(Caution)
  /// The edges of a band: from, and below, as shown.
  case bandEdges(String, below: String?)
  /// The rule for a score on an edge.
  case edgeRule
  /// That the text of a framework was not checked.
  case provisional
  /// That the wording of a node was not confirmed.
  case unconfirmed
  /// That the method changed with a cycle.
  case breakAt(String)
  /// Why there is no score.
  case outcome(ScoreOutcome)
  /// The state of the records.
  case standing(TableStanding)
  /// A rank.
  case rank(ShownRank)
  /// What a rank of a kind is.
  case rankMeaning(ShownRank.Kind)
  /// An interval, as shown.
  case interval(String)
  /// What the interval is; whether some score has none, and what that means.
  case intervalMeaning(isBare: Bool)
  /// The text that stands in place of a picture of a series: its title, its first and last point.
  case series(String, String)
}
