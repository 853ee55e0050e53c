/// Something wrong with a file: what, where, why, and what to do.
public struct Problem: Hashable, Sendable {
  /// Whether it forbids the use of the file or only deserves notice.
  public enum Severity: String, Sendable {
    /// The file is refused.
    case error
    /// The file is taken, and the reader is told.
    case warning
  }

  /// Whether it forbids the use of the file.
  public let severity: Severity
  /// A short name for programs, such as `unknown-key` or `out-of-range`.
  public let code: String
  /// What is wrong, as a sentence.
  public let message: String
  /// Where in the file.
  public let place: Place
  /// What to do, as a sentence, where something can be said.
  public let hint: String?

  /// Where a problem stands in a file.
  public struct Place: Hashable, Sendable {
    /// The line, the first one being 1; nil: the file as a whole.
    public var line: Int?
    /// The column in that line, the first one being 1.
    public var column: Int?
    /// The record of a table, its header being 1; or of a list, its first entry being 1.
    public var row: Int?
    /// The name of the field or the path to it, such as `nodes[0].weight`.
    public var path: String?

    /// Takes the parts as they are.
    public init(line: Int? = nil, column: Int? = nil, row: Int? = nil, path: String? = nil) {
      self.line = line
      self.column = column
      self.row = row
      self.path = path
    }

    /// The file as a whole.
    public static let file = Place()
  }

  /// Takes the parts as they are.
  public init(
    _ severity: Severity = .error, code: String, _ message: String, at place: Place = .file,
    hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.hint = hint
  }
}

extension Problem: CustomStringConvertible {
  /// One plain line: place, what is wrong, what to do.
  public var description: String {
    var parts: [String] = []
    if let line = place.line {
      parts.append("line \(line)" + (place.column.map { ", column \($0)" } ?? ""))
    } else if let row = place.row {
      parts.append("row \(row)")
    }
    if let path = place.path { parts.append(path) }
    let lead = parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
    return lead + message + (hint.map { " " + $0 } ?? "")
  }
}
