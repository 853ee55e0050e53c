import Tracking

/// What came of reading texts, as `capture read --format json` prints it.
struct TextsAnswer: Encodable {
  let read: Int
  let unreadable: Int
  let postponed: Int
  let tied: Int
  let reopened: Int

  init(_ report: Tracker.TextsRead) {
    (read, unreadable, postponed) = (report.texts, report.unreadable, report.postponed)
    (tied, reopened) = (report.tied, report.reopened)
  }

  /// The answer on a line.
  var line: String {
    "read \(read), unreadable \(unreadable), postponed \(postponed), evidence tied \(tied), "
      + "reopened \(reopened)\n"
  }
}
