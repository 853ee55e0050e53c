import Foundation

/// The dates of HTTP.
package enum HTTPDate {
  /// The moment written as `Sun, 06 Nov 1994 08:49:37 GMT`, the one form that is still sent.
  package static func parse(_ text: String) -> Date? {
    // Bytes, for every answer brings two dates, and a text made of each part costs more than the rest.
    var text = text
    return text.withUTF8 { bytes in
      var parts = DateParts(bytes)
      guard parts.skipWeekday(), let day = parts.number(endingWith: " "),
        let month = parts.month(), let year = parts.number(endingWith: " "),
        let hour = parts.number(endingWith: ":"), let minute = parts.number(endingWith: ":"),
        let second = parts.number(endingWith: " "), parts.endsInUniversalTime,
        (1970...9999).contains(year), (1...31).contains(day), hour < 24, minute < 60, second <= 60
      else { return nil }
      let days = daysSince1970(year: year, month: month, day: day)
      return Date(
        timeIntervalSince1970: Double(days * 86400 + hour * 3600 + minute * 60 + second))
    }
  }

  /// Howard Hinnant's count of days in the Gregorian calendar.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
