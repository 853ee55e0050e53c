/// A way in which observations stand in a file.
public enum ObservationFormat: String, CaseIterable, Sendable {
  /// Comma-separated values, or another separator that the dialect names.
  case csv
  /// A list of objects.
  case json

  /// The format that the ending of `fileName` names, if any.
  public init?(fileName: String) {
    let ending = fileName.split(separator: ".").last.map { $0.lowercased() }
    switch ending {
    case "csv", "tsv", "txt": self = .csv
    case "json": self = .json
    case .some, .none: return nil
    }
  }
}
