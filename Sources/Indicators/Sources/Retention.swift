/// Which captures of a source keep their bodies; what evidence cites is kept whatever it says.
///
/// It is written `keep all`, `keep 12` or `keep monthly`.
public enum Retention: Hashable, Sendable {
  /// All of them.
  case all
  /// The last so many that differ, 1 to 100000.
  case last(Int)
  /// The last one of each month.
  case monthly

  /// The rule in `text`; nil where it is none.
  public init?(_ text: String) {
    // So it is of nearly all sources, of which there may be thousands.
    if text == "keep all" {
      self = .all
      return
    }
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard words.count == 2, words[0] == "keep" else { return nil }
    switch words[1] {
    case "all": self = .all
    case "monthly": self = .monthly
    case let word:
      guard let count = Int(word), (1...100_000).contains(count) else { return nil }
      self = .last(count)
    }
  }

  /// What to write, for whoever wrote something else.
  public static let hint = "Write \"keep all\", \"keep 12\" or \"keep monthly\"."
}

extension Retention: CustomStringConvertible {
  /// The rule as it is written.
  public var description: String {
    switch self {
    case .all: "keep all"
    case .last(let count): "keep \(count)"
    case .monthly: "keep monthly"
    }
  }
}
