import Archiving
import Foundation
import Indicators
import Records

/// A source, the watch over it, and its captures.
public struct SourceHistory: Sendable {
  /// The source.
  public let source: Source
  /// When it is fetched next and by whom, and how it fares.
  public let watch: SourceWatch
  /// Its captures, newest first.
  public let captures: [Capture]
  /// By whose clocks its schedule is read.
  public let zone: TimeZone
  /// When this was looked up.
  public let moment: Date
  /// The addresses at which it was watched before, oldest first.
  public let formerAddresses: [FormerAddress]
  /// The feed that listed it; nil where a person added it.
  public let feed: Source?
  /// When it was published, as its feed says.
  public let published: Date?
  /// The last documents that it gave as a feed, newest first.
  public let documents: [FeedDocument]
  /// How many documents it gave as a feed.
  public let documentCount: Int
}

extension SourceHistory {
  /// Where the last attempt says that it lives, if that is elsewhere for good.
  public var movedTo: String? {
    captures.first.flatMap { $0.address == source.address ? $0.movedTo : nil }
  }

  /// When it is fetched next, as far as that is known; `nil` when only on request.
  ///
  /// One that was never fetched, or whose lease is over, is fetched as soon as somebody looks.
  public var next: Date? {
    guard source.state == .active, source.kind != .upload, source.schedule != nil else {
      return nil
    }
    if watch.schedule == source.schedule { return watch.leasedUntil ?? watch.nextRun }
    guard watch.nextRun != nil || watch.health.lastSeen != nil else { return source.addedAt }
    // Nobody has looked what is due since it got this schedule.
    return source.schedule.flatMap { try? Schedule($0) }?.next(after: moment, in: zone)
  }
}
