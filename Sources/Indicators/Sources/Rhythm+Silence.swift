import Foundation

extension Rhythm {
  /// The moment from which a source is silent whose last news came at `news`, by the clocks of
  /// `zone`.
  ///
  /// A quarter of the period is added, since few keep a rhythm to the day. With a month it is the end
  /// of that month, and news of the ninety days before count as having come in time.
  public func silence(after news: Date, in zone: TimeZone) -> Date {
    switch self {
    case .weekly: news + Self.day * 7 * Self.patience
    case .monthly: news + Self.day * 31 * Self.patience
    case .quarterly: news + Self.day * 92 * Self.patience
    case .yearly(let month?): Self.end(of: month, after: news + Self.day * 90, in: zone)
    case .yearly(nil): news + Self.day * 366 * Self.patience
    case .every(let days): news + Self.day * Double(days) * Self.patience
    }
  }

  private static let day = 86_400.0
  private static let patience = 1.25

  private static func end(of month: Int, after date: Date, in zone: TimeZone) -> Date {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let year = calendar.component(.year, from: date)
    for offset in 0...1 {
      let next = DateComponents(year: year + offset, month: month + 1, day: 1)
      if let end = calendar.date(from: next), end > date { return end }
    }
    return date + day * 366
  }
}
