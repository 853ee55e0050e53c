import FoundationEssentials
import Indicators

/// A moment on the clock of Greenwich, as tables print it: `2024-06-30 12:05 UTC`.
struct UniversalTime: CustomStringConvertible {
  let day: CalendarDate?
  let minuteOfDay: Int

  /// The minute in which `moment` falls; without a day where it lies outside the calendar.
  init(_ moment: Date) {
    let seconds = moment.timeIntervalSince1970
    guard abs(seconds) < 1e12 else {
      (day, minuteOfDay) = (nil, 0)
      return
    }
    let minutes = Int((seconds / 60).rounded(.down))
    let days = Int((Double(minutes) / 1440).rounded(.down))
    minuteOfDay = minutes - days * 1440
    day = UniversalTime.day(days)
  }

  /// The day `count` days after 1970-01-01; the arithmetic of Howard Hinnant's `civil_from_days`.
  private static func day(_ count: Int) -> CalendarDate? {
    let shifted = count + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return CalendarDate(year: year, month: month, day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = day?.description ?? "?"
    return "\(date) \(padded(minuteOfDay / 60)):\(padded(minuteOfDay % 60)) UTC"
  }
}
