/// What a reader wants of the look of a table; each format takes what concerns it.
public struct TableStyle: Sendable, Equatable {
  /// The columns of the terminal; nil: as wide as the table is.
  public var width: Int?
  /// The colours of the terminal.
  public var colour = TerminalColour.none
  /// Whether rules and signs keep to ASCII; names of countries stay as they are.
  public var isPlain = false
  /// What stands between the fields of `csv-excel`; nil: what the language calls for.
  public var separator: Character?
  /// How HTML carries its look.
  public var markup = MarkupStyle.inline
  /// What the identifiers in HTML begin with; one for each table of a page.
  public var identifier = "table"
  /// Whether rows in HTML end with a small picture of their series.
  public var showsSeries = false

  /// How HTML carries its look.
  public enum MarkupStyle: String, CaseIterable, Sendable {
    /// In the elements themselves, so that it survives being pasted into a mail or document.
    case inline
    /// By class names, for a page with ``TableStyleSheet``; words for screen readers are added.
    case classes
  }

  /// The defaults.
  public init() {}
}
