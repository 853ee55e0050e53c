import Foundation

/// The dates of HTTP.
package enum HTTPDate {
  /// The moment written as `Sun, 06 Nov 1994 08:49:37 GMT`, the one form that is still sent.
  package static func parse(_ text: String) -> Date? {
    // Bytes, for every answer brings two dates, and words made of each part cost more than the rest.
    var text = text
    return text.withUTF8 { moment(Array($0.split(separator: UInt8(ascii: " ")))) }
  }

  private static func moment(_ parts: [Slice<UnsafeBufferPointer<UInt8>>]) -> Date? {
    guard parts.count == 6, parts[0].last == UInt8(ascii: ","),
      parts[5].elementsEqual("GMT".utf8) || parts[5].elementsEqual("UTC".utf8),
      let day = number(parts[1]), let month = month(parts[2]), let year = number(parts[3]),
      (1970...9999).contains(year), (1...31).contains(day), let seconds = seconds(parts[4])
    else { return nil }
    let days = daysSince1970(year: year, month: month, day: day)
    return Date(timeIntervalSince1970: Double(days * 86400 + seconds))
  }

  private static func seconds(_ clock: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let parts = clock.split(separator: UInt8(ascii: ":"))
    guard parts.count == 3, let hour = number(parts[0]), let minute = number(parts[1]),
      let second = number(parts[2]), hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private static func month(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard name.count == 3 else { return nil }
    let names = Array("JanFebMarAprMayJunJulAugSepOctNovDec".utf8)
    return (0..<12).first { name.elementsEqual(names[($0 * 3)..<($0 * 3 + 3)]) }.map { $0 + 1 }
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
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
