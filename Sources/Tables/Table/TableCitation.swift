/// A source or licence as a table names it.
public struct TableCitation: Hashable, Sendable {
  /// What is named, as a phrase.
  public let text: String
  /// Its address on the web, if it has one.
  public let address: String?
}
