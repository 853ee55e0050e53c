import Indicators

/// What a table is about, in codes.
public struct TableScope: Sendable, Equatable {
  /// The framework.
  public let framework: Code<Framework>
  /// Its version.
  public let version: Int
  /// The title of the framework in the language of the table.
  public let frameworkTitle: String
  /// Whether the framework's text was checked.
  public let status: FrameworkStatus
  /// How rows and columns are laid out.
  public let layout: TableLayout
  /// Whether it shows scores or values.
  public let measure: TableMeasure
  /// The node at the top of its tree.
  public let root: Code<Node>
  /// The countries, in the order in which they stand.
  public let countries: [TableCountry]
  /// The cycles, in the order in which they stand.
  public let cycles: [Code<Cycle>]
  /// The cycle against which changes are shown; nil: the comparable one before each.
  public let since: Code<Cycle>?
  /// The titles of the nodes that cells are about.
  public let nodeTitles: [Code<Node>: String]
  /// How many indicators stand under the top of its tree.
  public let indicatorCount: Int
}
