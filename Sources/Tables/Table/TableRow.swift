import Indicators

/// A row of a comparison table.
public struct TableRow: Sendable, Equatable {
  /// What a row stands for.
  public enum Subject: Sendable, Equatable {
    /// A node of the framework.
    case node(Code<Node>)
    /// A country.
    case country(Code<Country>)
    /// The mean of the countries.
    case regionalMean
  }

  /// What it stands for.
  public let subject: Subject
  /// The code shown before the title; nil where none is shown.
  public let code: String?
  /// Its title, with the asterisk of a footnote where there is one.
  public let title: String
  /// How deep it stands below the first row's level; 0 for countries.
  public let depth: Int
  /// Whether further rows of the table stand under it.
  public let isGroup: Bool
  /// Whether a new group of rows begins here.
  public let startsGroup: Bool
  /// The numbers of the notes its title refers to.
  public let notes: [Int]
  /// Its cells, one for each column; none where the row is only a heading.
  public let cells: [TableCell]
  /// The scores over all cycles, of the country or, where there are several, of the region.
  public let series: [SeriesPoint]
}
