import Foundation
import Logging

/// A log of one JSON object on one line for each event, on standard error.
///
/// Everything that a stranger can put into an event is escaped, so an event is one line always.
public struct LineLog: LogHandler {
  /// The least level that is written.
  public var logLevel: Logger.Level
  /// What stands in every line.
  public var metadata: Logger.Metadata = [:]
  /// Where more of it comes from.
  public var metadataProvider: Logger.MetadataProvider?
  private let write: @Sendable (String) -> Void

  /// A log to standard error, or to `write`.
  public init(
    level: Logger.Level = .info, write: @escaping @Sendable (String) -> Void = LineLog.toError
  ) {
    logLevel = level
    self.write = write
  }

  /// One value that stands in every line.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes an event.
  public func log(event: LogEvent) {
    var fields: [(String, String)] = [
      ("time", Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))),
      ("level", event.level.rawValue), ("message", event.message.description),
    ]
    if let error = event.error { fields.append(("error", "\(error)")) }
    let extra = metadata.merging(metadataProvider?.get() ?? [:]) { $1 }
      .merging(event.metadata ?? [:]) { $1 }
    fields += extra.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
    write(LineLog.line(fields))
  }

  static func line(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\(quoted($0)):\(quoted($1))" }.joined(separator: ",") + "}\n"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case let control
      where control.properties.generalCategory == .control
        || control.value == 0x2028 || control.value == 0x2029:
        let digits = String(control.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Writes a line to standard error, at once and whole.
  public static let toError: @Sendable (String) -> Void = { line in
    FileHandle.standardError.write(Data(line.utf8))
  }
}
