import Foundation
import Indicators

/// Which bodies the captures of a source still need under its rule.
struct RetentionPlan {
  private let rule: Retention
  private let cited: Set<Int64>

  /// A plan by `rule`; the captures of these numbers are cited and keep their bodies whatever it says.
  init(_ rule: Retention, cited: Set<Int64>) {
    self.rule = rule
    self.cited = cited
  }

  /// The bodies that `captures`, all of one source and newest first, still need.
  ///
  /// The last good body is always needed, since the next capture is compared with it, and so is what
  /// came after it and waits to be looked at.
  func needed(by captures: [Capture]) -> Set<Digest> {
    var needed: Set<Digest> = []
    var kept: Set<Digest> = []
    var months: Set<Int> = []
    for capture in captures {
      guard let digest = capture.digest else { continue }
      if kept.isEmpty || capture.id.map(cited.contains) == true { needed.insert(digest) }
      guard capture.outcome.isGood, keeps(capture, digest, kept, &months) else { continue }
      kept.insert(digest)
    }
    return needed.union(kept)
  }

  private func keeps(
    _ capture: Capture, _ digest: Digest, _ kept: Set<Digest>, _ months: inout Set<Int>
  ) -> Bool {
    switch rule {
    case .all: true
    case .last(let count): kept.count < count
    case .monthly: months.insert(Self.month(of: capture.startedAt)).inserted
    }
  }

  /// Months are those of UTC, so that the rule says the same everywhere.
  private static func month(of date: Date) -> Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.year, .month], from: date)
    return (parts.year ?? 0) * 12 + (parts.month ?? 0)
  }
}
