import Indicators

/// A country as a table names it.
public struct TableCountry: Hashable, Sendable {
  /// Its code.
  public let code: Code<Country>
  /// Its name on the day of the table, with the asterisk of its footnote.
  public let name: String
  /// The text of its footnote, with the asterisk; nil where it has none.
  public let footnote: String?
}
