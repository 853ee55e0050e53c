import Foundation
import Indicators
import Records
import Tracking

/// A home in a directory of its own, with the bundled frameworks and figures.
struct TemporaryHome {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Indicators").resolvingSymlinksInPath()
  /// A moment that stands still unless a test moves it.
  static let moment = Date(timeIntervalSince1970: 1_780_000_000)

  let directory = FileManager.default.temporaryDirectory
    .appending(path: "yardstick-\(UUID().uuidString)")

  func tracker(
    settings: TrackerSettings = TrackerSettings(), now: @escaping @Sendable () -> Date = { moment }
  ) throws -> Tracker {
    try Tracker.creating(
      Home(directory), from: IndicatorFolder(Self.folder), for: "test", settings: settings, now: now
    )
  }

  func remove() {
    try? FileManager.default.removeItem(at: directory)
  }
}
