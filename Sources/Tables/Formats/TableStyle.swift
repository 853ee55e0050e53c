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

  /// The defaults.
  public init() {}
}
