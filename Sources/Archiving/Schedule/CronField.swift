/// One of the five fields of cron: the values at which it holds.
struct CronField: Sendable, Equatable {
  /// The days of the week, Sunday first.
  static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// What a field counts.
  enum Kind: String, Sendable {
    case minute
    case hour
    case day
    case month
    case weekday
  }

  /// The values, ascending.
  let values: [Int]
  /// Whether the field was written as `*`, which leaves the choice to the other fields.
  let isOpen: Bool

  /// A field that holds at one value, or at all of them.
  init(_ kind: Kind, only value: Int?) {
    values = value.map { [$0] } ?? Array(Self.range(kind))
    isOpen = value == nil
  }

  /// The field in `text`: `*`, values, ranges and steps, divided by commas.
  init(_ kind: Kind, _ text: String) throws(ScheduleProblem) {
    var all: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let values = Self.values(String(part), kind) else {
        throw .field(text, name: kind.rawValue)
      }
      all.formUnion(values)
    }
    // Sunday may be written as 0 or 7.
    if kind == .weekday, all.remove(7) != nil { all.insert(0) }
    values = all.sorted()
    isOpen = text.hasPrefix("*")
  }

  private static func range(_ kind: Kind) -> ClosedRange<Int> {
    switch kind {
    case .minute: 0...59
    case .hour: 0...23
    case .day: 1...31
    case .month: 1...12
    case .weekday: 0...7
    }
  }

  private static func values(_ part: String, _ kind: Kind) -> [Int]? {
    let halves = part.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard halves.count <= 2 else { return nil }
    let step = halves.count == 2 ? Int(halves[1]) : 1
    guard let step, step > 0, let range = bounds(halves[0], kind, isOpenEnded: halves.count == 2)
    else { return nil }
    return Array(stride(from: range.lowerBound, through: range.upperBound, by: step))
  }

  private static func bounds(_ text: String, _ kind: Kind, isOpenEnded: Bool) -> ClosedRange<Int>? {
    let all = range(kind)
    if text == "*" { return kind == .weekday ? 0...6 : all }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { value($0, kind) }
    guard (1...2).contains(ends.count), let low = ends[0], all.contains(low) else { return nil }
    guard ends.count == 2 else { return isOpenEnded ? low...all.upperBound : low...low }
    guard let high = ends[1], all.contains(high), low <= high else { return nil }
    return low...high
  }

  private static func value(_ text: Substring, _ kind: Kind) -> Int? {
    switch kind {
    case .month: months.firstIndex(of: String(text)).map { $0 + 1 } ?? Int(text)
    case .weekday: weekdays.firstIndex(of: String(text)) ?? Int(text)
    case .minute, .hour, .day: text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
  }
}
