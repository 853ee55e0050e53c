import Indicators

/// A cell: a number with what belongs to it, or the kind of its absence.
public struct TableCell: Sendable, Equatable {
  /// What it is about.
  public let place: CellPlace
  /// The number, or why there is none.
  public let content: Content
  /// The place of its band in ``ComparisonTable/bands``.
  public var band: Int?
  /// The 5-95 % interval, where one was asked for and is known.
  public var interval: ShownInterval?
  /// How it moved; nil where there is nothing to compare.
  public var change: ShownChange?
  /// The rank among the countries, where it was asked for.
  public var rank: ShownRank?
  /// The share of leaf weight that rests on observed values, 0 to 1; nil for values and means.
  public var coverage: Double?
  /// Over how many countries it is a mean; nil where it is none.
  public var countryCount: Int?
  /// What a reader must know before quoting it.
  public var cautions: [Caution] = []
  /// The numbers of the notes it refers to.
  public var notes: [Int] = []

  /// What stands in a cell.
  public enum Content: Sendable, Equatable {
    /// A number.
    case number(ShownNumber)
    /// No number, and why.
    case missing(MissingKind)
  }

  /// A cell with a content; everything else is absent.
  public init(place: CellPlace, content: Content) {
    self.place = place
    self.content = content
  }

  /// The number, if there is one.
  public var number: ShownNumber? {
    switch content {
    case .number(let number): number
    case .missing: nil
    }
  }

  /// The interval where it has a width; one without would be taken for certainty.
  var visibleInterval: ShownInterval? { interval.flatMap { $0.isPoint ? nil : $0 } }

  /// Why there is no number.
  public var missing: MissingKind? {
    switch content {
    case .number: nil
    case .missing(let kind): kind
    }
  }
}
