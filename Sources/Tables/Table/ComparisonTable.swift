import Indicators

/// A table that compares countries, complete with its words; every format only renders it.
///
/// It is built once, so a page and a download made from it can never disagree.
public struct ComparisonTable: Sendable, Equatable {
  /// What it shows, in words: `Civic space: 7 countries, 23 indicators, 2021`.
  public let title: String
  /// The sentences under the title: framework, scale, what the marks compare.
  public let caption: [String]
  /// The language of all its words.
  public let language: Language
  /// What is compared.
  public let scope: TableScope
  /// The heading of the column of row headings.
  public let stubHeading: String
  /// The columns, in groups of at least one.
  public let groups: [ColumnGroup]
  /// The rows, following the tree or the order of the countries.
  public let rows: [TableRow]
  /// The notes, in order of first use; the first one has the number 1.
  public let notes: [String]
  /// The footnotes that the names of countries call for, each once, with their asterisk.
  public let footnotes: [String]
  /// What a reader must be told before all else, such as that the framework is provisional.
  public let statements: [String]
  /// The bands, lowest first; cells refer to them by place.
  public let bands: [TableBand]
  /// The signs used in the cells, with their meaning; only those used.
  public let symbols: [TableSymbol]
  /// Remarks on the framework.
  public let remarks: [String]
  /// Where the figures come from.
  public let sources: [TableCitation]
  /// How the makers of the figures are credited, as a sentence.
  public let credit: String?
  /// Under which terms they may be used.
  public let licence: TableCitation?
  /// The state of the records it was made from: an edition or a draft.
  public let standing: TableStanding
  /// How to cite it, as a sentence.
  public let citation: String

  /// The columns of all groups, left to right; the cells of a row stand in this order.
  public var columns: [TableColumn] { groups.flatMap(\.columns) }

  /// The rows in groups: what stands before the first group, then each group.
  public var rowGroups: [[TableRow]] {
    var groups: [[TableRow]] = [[]]
    for row in rows {
      if row.startsGroup, groups.last?.isEmpty == false { groups.append([]) }
      groups[groups.count - 1].append(row)
    }
    return groups
  }

  /// Whether the columns bear headings of their own under those of their groups.
  public var hasSubheadings: Bool { groups.contains { $0.columns.count > 1 } }

  /// The country of `place`; nil for the mean of the region.
  public func country(of place: CellPlace) -> TableCountry? {
    scope.countries.first { $0.code == place.country }
  }

  /// The band of `cell`, if it has one.
  public func band(of cell: TableCell) -> TableBand? {
    cell.band.flatMap { bands.indices.contains($0) ? bands[$0] : nil }
  }
}
