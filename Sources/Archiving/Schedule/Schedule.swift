import Foundation

/// When a source is fetched.
public enum Schedule: Sendable, Equatable, CustomStringConvertible {
  /// So many minutes after the last time.
  case every(minutes: Int)
  /// Each day at this time.
  case daily(ClockTime)
  /// Each week on this day, 0 being Sunday, at this time.
  case weekly(Int, ClockTime)
  /// By the five fields of cron.
  case cron(CronFields)

  /// The first time after `date`, by the clocks of `zone`; `nil` when there is none in eight years.
  ///
  /// A time that the clocks leave out in spring is kept at the moment they jump to; one that they show
  /// twice in autumn is kept once.
  public func next(after date: Date, in zone: TimeZone) -> Date? {
    switch self {
    case .every(let minutes): date + Double(minutes) * 60
    case .daily(let time): cron(time, weekdays: nil).next(after: date, in: zone)
    case .weekly(let day, let time): cron(time, weekdays: day).next(after: date, in: zone)
    case .cron(let fields): fields.next(after: date, in: zone)
    }
  }

  /// The longest delay that may be added to a time, so that many sources do not start together.
  public var spread: Duration {
    switch self {
    case .every(let minutes): min(.seconds(minutes * 6), .seconds(900))
    case .daily, .weekly: .seconds(900)
    case .cron: .seconds(60)
    }
  }

  /// The schedule as it is written.
  public var description: String {
    switch self {
    case .every(let minutes):
      if minutes % 1440 == 0 {
        "every \(minutes / 1440)d"
      } else if minutes % 60 == 0 {
        "every \(minutes / 60)h"
      } else {
        "every \(minutes)m"
      }
    case .daily(let time): "daily \(time)"
    case .weekly(let day, let time): "weekly \(CronField.weekdays[day]) \(time)"
    case .cron(let fields): fields.description
    }
  }

  private func cron(_ time: ClockTime, weekdays: Int?) -> CronFields {
    CronFields(hour: time.hour, minute: time.minute, weekday: weekdays)
  }
}
