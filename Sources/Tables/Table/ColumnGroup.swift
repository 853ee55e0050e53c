/// Columns under one heading.
public struct ColumnGroup: Sendable, Equatable {
  /// The heading, with the asterisk of a footnote where there is one.
  public let heading: String
  /// A heading for narrow places, such as the code of a country; the same where there is none.
  public let shortHeading: String
  /// The numbers of the notes it refers to.
  public let notes: [Int]
  /// Its columns, at least one.
  public let columns: [TableColumn]
}
