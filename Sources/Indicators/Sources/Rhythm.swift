import Foundation

/// How often something new is expected of a source; past it the source is silent.
///
/// It is written `weekly`, `monthly`, `quarterly`, `yearly`, `yearly may` or `every 90d`, with `d`
/// for days and `w` for weeks, up to ten years.
public enum Rhythm: Hashable, Sendable {
  /// Something new each week.
  case weekly
  /// Something new each month.
  case monthly
  /// Something new every three months.
  case quarterly
  /// Something new each year, by the end of this month, 1 being January; nil: at any time.
  case yearly(month: Int?)
  /// Something new every so many days, 1 to 3660.
  case every(days: Int)

  /// The rhythm in `text`; small and capital letters are the same.
  public init(_ text: String) throws(RhythmProblem) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("weekly", 1): self = .weekly
    case ("monthly", 1): self = .monthly
    case ("quarterly", 1): self = .quarterly
    case ("yearly", 1): self = .yearly(month: nil)
    case ("yearly", 2): self = .yearly(month: try Self.month(words[1]))
    case ("every", 2): self = .every(days: try Self.days(words[1]))
    default: throw .form(text)
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func month(_ word: String) throws(RhythmProblem) -> Int {
    let matches = months.indices.filter { word.count >= 3 && months[$0].hasPrefix(word) }
    guard matches.count == 1, let index = matches.first else { throw .month(word) }
    return index + 1
  }

  private static func days(_ word: String) throws(RhythmProblem) -> Int {
    let units: [Character: Int] = ["d": 1, "w": 7]
    guard let last = word.last, let unit = units[last], let count = Int(word.dropLast()),
      (1...3660).contains(count), count * unit <= 3660
    else { throw .interval(word) }
    return count * unit
  }
}

extension Rhythm: CustomStringConvertible {
  /// The rhythm as it is written.
  public var description: String {
    switch self {
    case .weekly: "weekly"
    case .monthly: "monthly"
    case .quarterly: "quarterly"
    case .yearly(let month?): "yearly \(Self.months[month - 1])"
    case .yearly(nil): "yearly"
    case .every(let days): "every \(days)d"
    }
  }
}
