import Tables

/// The ending that turns the address of a table into its download, such as `csv`.
public struct TableEnding: Hashable, Sendable, RawRepresentable {
  /// The ending as it stands after the dot.
  public let rawValue: String

  /// The ending, where a format has it.
  public init?(rawValue: String) {
    guard TableEnding.formats.contains(where: { $0.ending == rawValue }) else { return nil }
    self.rawValue = rawValue
  }

  private init(known ending: String) {
    rawValue = ending
  }

  /// The endings of all formats, in the order in which they are offered.
  public static let all = formats.map { TableEnding(known: $0.ending) }

  /// The format that it stands for.
  public var format: TableFormat? {
    TableEnding.formats.first { $0.ending == rawValue }?.format
  }

  /// A format is known by the extension of its files; where that is taken already, by its name.
  private static let formats: [(ending: String, format: TableFormat)] = {
    var formats: [(ending: String, format: TableFormat)] = []
    for format in TableFormat.all {
      let isTaken = formats.contains { $0.ending == format.fileExtension }
      formats.append((isTaken ? format.name : format.fileExtension, format))
    }
    return formats
  }()
}
