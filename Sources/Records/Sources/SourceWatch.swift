import Foundation
import Indicators

/// When a source is fetched next and by whom, and how it fares.
public struct SourceWatch: Sendable, Equatable {
  /// The schedule by which the next run was reckoned.
  public var schedule: String?
  /// When it is fetched next.
  public var nextRun: Date?
  /// Who fetches it now.
  public var worker: String?
  /// Until when it is left to that worker.
  public var leasedUntil: Date?
  /// How it fares.
  public var health = SourceHealth()

  /// The watch over a source that was never looked at.
  public init() {}
}
