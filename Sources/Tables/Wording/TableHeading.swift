/// The headings of columns and rows, and the labels under a table.
public enum TableHeading: Sendable {
  /// Of rows that are indicators.
  case indicator
  /// Of rows that are countries.
  case country
  /// Of the means of the region.
  case mean
  /// The same where it is narrow.
  case meanShort
  /// What stands in place of the whole where values are shown: what has no facet.
  case value
  /// Of the bands.
  case bands
  /// Of the signs.
  case symbols
  /// Of the small pictures of series.
  case series
  /// Of the remarks.
  case about
  /// Of the sources.
  case source
  /// Of the licence.
  case licence
  /// Of the citation.
  case citation
}
