/// The ways in which the lines of a file end.
struct LineEnds: OptionSet {
  let rawValue: UInt8

  /// A line feed.
  static let lineFeed = LineEnds(rawValue: 1)
  /// A carriage return and a line feed.
  static let both = LineEnds(rawValue: 2)
  /// A carriage return alone.
  static let carriageReturn = LineEnds(rawValue: 4)

  /// Whether a reader should be told: they differ, or are those of old systems.
  var isOdd: Bool {
    contains(.carriageReturn) || contains([.lineFeed, .both])
  }
}
