import Foundation

/// Reads the two ways in which feeds write dates.
enum FeedDate {
  /// The moment that `text` names, as RFC 822 (`Tue, 15 Oct 2024 12:45:26 +0200`) or as RFC 3339 and
  /// its shorter forms (`2024-10-15`); `nil` when it is neither.
  static func date(_ text: String) -> Date? {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard text.utf8.count <= 64 else { return nil }
    return text.first?.isNumber == true && text.dropFirst(4).first == "-"
      ? standard(text) : mail(text)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let zones = [
    "GMT": 0, "UT": 0, "UTC": 0, "Z": 0, "EST": -18_000, "EDT": -14_400, "CST": -21_600,
    "CDT": -18_000, "MST": -25_200, "MDT": -21_600, "PST": -28_800, "PDT": -25_200, "CET": 3_600,
    "CEST": 7_200, "TRT": 10_800,
  ]

  private static func mail(_ text: String) -> Date? {
    var words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
    if let first = words.first, Int(first) == nil { words.removeFirst() }
    guard words.count >= 3, let day = Int(words[0]), let year = Int(words[2]),
      let month = months.firstIndex(of: String(words[1].lowercased().prefix(3)))
    else { return nil }
    let clock = words.count > 3 ? words[3] : "00:00"
    let zone = words.count > 4 ? words[4] : "GMT"
    return moment(
      year: year < 100 ? year + 2000 : year, month: month + 1, day: day, clock: clock,
      offset: zones[zone.uppercased()] ?? offset(zone))
  }

  private static func standard(_ text: String) -> Date? {
    let parts = text.split(maxSplits: 1) { $0 == "T" || $0 == "t" || $0 == " " }
    let numbers = (parts.first ?? "").split(separator: "-").map { Int($0) }
    guard let year = numbers.first.flatMap({ $0 }) else { return nil }
    let month = numbers.count > 1 ? numbers[1] : 1
    let day = numbers.count > 2 ? numbers[2] : 1
    guard let month, let day else { return nil }
    let time = parts.count > 1 ? String(parts[1]) : "00:00Z"
    let clock = time.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let zone = time.dropFirst(clock.count).trimmingCharacters(in: .whitespaces)
    return moment(
      year: year, month: month, day: day, clock: String(clock),
      offset: zones[zone.uppercased()] ?? offset(zone))
  }

  private static func offset(_ zone: String) -> Int {
    let digits = zone.filter(\.isNumber)
    guard let sign = zone.first, sign == "+" || sign == "-", digits.count == 4,
      let number = Int(digits)
    else { return 0 }
    let seconds = (number / 100 * 60 + number % 100) * 60
    return sign == "-" ? -seconds : seconds
  }

  private static func moment(
    year: Int, month: Int, day: Int, clock: String, offset: Int
  ) -> Date? {
    let parts = clock.split(separator: ":").map { Int($0.prefix { $0 != "." }) ?? -1 }
    guard (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day),
      parts.count >= 2, (0...23).contains(parts[0]), (0...59).contains(parts[1])
    else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let components = DateComponents(
      year: year, month: month, day: day, hour: parts[0], minute: parts[1],
      second: parts.count > 2 ? min(max(parts[2], 0), 59) : 0)
    return calendar.date(from: components).map { $0 - TimeInterval(offset) }
  }
}
