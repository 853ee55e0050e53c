extension Schedule {
  /// The schedule in `text`: `every 6h`, `daily 03:30`, `weekly mon 04:00` or five fields of cron.
  public init(_ text: String) throws(ScheduleProblem) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("every", 2): self = .every(minutes: try Self.minutes(words[1]))
    case ("daily", 2): self = .daily(try ClockTime(words[1]))
    case ("weekly", 3):
      guard let day = CronField.weekdays.firstIndex(of: String(words[1].prefix(3))) else {
        throw .weekday(words[1])
      }
      self = .weekly(day, try ClockTime(words[2]))
    case (_, 5): self = .cron(try CronFields(words))
    default: throw .form(text)
    }
  }

  private static func minutes(_ text: String) throws(ScheduleProblem) -> Int {
    let units: [Character: Int] = ["m": 1, "h": 60, "d": 1440, "w": 10_080]
    guard let last = text.last, let unit = units[last], let count = Int(text.dropLast()),
      (1...1000).contains(count)
    else { throw .interval(text) }
    return count * unit
  }
}
