import Foundation
import Indicators

extension Rhythm {
  /// The shortest rhythm under which something published at `dates` would never have been silent up
  /// to now; nil where there is none, or fewer than five days on which something came.
  init?(keptBy dates: [Date], at now: Date) {
    let days = Set(dates.filter { $0 <= now }.map { ($0.timeIntervalSince1970 / 86_400).rounded() })
      .sorted().suffix(30).map { Date(timeIntervalSince1970: $0 * 86_400) }
    guard days.count >= 5 else { return nil }
    let gaps = Array(zip(days, days.dropFirst() + [now]))
    let kept = [Rhythm.weekly, .monthly, .quarterly, .yearly(month: nil)].first { rhythm in
      gaps.allSatisfy { before, after in rhythm.silence(after: before, in: .gmt) > after }
    }
    guard let kept else { return nil }
    self = kept
  }
}
