import Foundation

/// The times that five fields of cron name: minute, hour, day, month and day of the week.
public struct CronFields: Sendable, Equatable, CustomStringConvertible {
  private let minutes: CronField
  private let hours: CronField
  private let days: CronField
  private let months: CronField
  private let weekdays: CronField
  /// The fields as they were written.
  public let description: String

  /// The fields in five words.
  init(_ words: [String]) throws(ScheduleProblem) {
    guard words.count == 5 else { throw .form(words.joined(separator: " ")) }
    minutes = try CronField(.minute, words[0])
    hours = try CronField(.hour, words[1])
    days = try CronField(.day, words[2])
    months = try CronField(.month, words[3])
    weekdays = try CronField(.weekday, words[4])
    description = words.joined(separator: " ")
  }

  /// A time of the day, each day or on one day of the week.
  init(hour: Int, minute: Int, weekday: Int?) {
    minutes = CronField(.minute, only: minute)
    hours = CronField(.hour, only: hour)
    days = CronField(.day, only: nil)
    months = CronField(.month, only: nil)
    weekdays = CronField(.weekday, only: weekday)
    description = "\(minute) \(hour) * * \(weekday.map(String.init) ?? "*")"
  }

  /// The first time after `date` by the clocks of `zone`; `nil` when there is none in eight years.
  func next(after date: Date, in zone: TimeZone) -> Date? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let today = calendar.dateComponents([.year, .month, .day], from: date)
    // Noon exists on every day, also where the clocks change at midnight.
    var noon = today
    noon.hour = 12
    guard let start = calendar.date(from: noon) else { return nil }
    for offset in 0...(366 * 8) {
      guard let day = calendar.date(byAdding: .day, value: offset, to: start) else { return nil }
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: day)
      guard isNamed(parts), let found = first(on: parts, after: date, calendar) else { continue }
      return found
    }
    return nil
  }

  /// Whether the day is one of those named.
  ///
  /// Where both the day of the month and that of the week are given, one of them is enough, as cron
  /// has always had it.
  private func isNamed(_ parts: DateComponents) -> Bool {
    guard let month = parts.month, let day = parts.day, let weekday = parts.weekday,
      months.values.contains(month)
    else { return false }
    let isDay = days.values.contains(day)
    let isWeekday = weekdays.values.contains(weekday - 1)
    return days.isOpen || weekdays.isOpen ? isDay && isWeekday : isDay || isWeekday
  }

  private func first(
    on day: DateComponents, after date: Date, _ calendar: Calendar
  ) -> Date? {
    var time = DateComponents(year: day.year, month: day.month, day: day.day)
    for hour in hours.values {
      for minute in minutes.values {
        (time.hour, time.minute) = (hour, minute)
        guard let found = calendar.date(from: time), found > date else { continue }
        let isLeftOut = calendar.component(.hour, from: found) != hour
        if !isLeftOut || !hours.isOpen { return found }
      }
    }
    return nil
  }
}
