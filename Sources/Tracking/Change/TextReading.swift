import Indicators
import Records

/// Reads the texts of all captures that have none yet, a batch at a time.
struct TextReading {
  let tracker: Tracker
  let texts: TextSource
  let author: String
  /// What came of it so far.
  private(set) var report = Tracker.TextsRead()
  /// Sources with a capture that cannot be read for now: those after it cannot be judged either.
  private var waiting: Set<Int64> = []

  init(tracker: Tracker, texts: TextSource, author: String) {
    self.tracker = tracker
    self.texts = texts
    self.author = author
  }

  /// Reads them, each once; throws where the archive cannot be used at all.
  mutating func readAll() throws(TrackingError) {
    var last: Int64 = 0
    while true {
      let start = last
      var batch = try TrackingError.store { () throws(StoreError) in
        try tracker.store.unreadCaptures(after: start, limit: 50)
      }
      guard let end = batch.last?.id else { return }
      last = end
      while !batch.isEmpty { try readFirst(of: &batch) }
    }
  }

  /// Reads the first capture of each source in the batch, for a later one is judged by it.
  private mutating func readFirst(of batch: inout [Capture]) throws(TrackingError) {
    var seen = waiting
    let round = batch.filter { seen.insert($0.source).inserted }
    let (tracker, texts) = (tracker, texts)
    let read = try ConcurrentWork.map(round) { capture throws(TrackingError) in
      try tracker.read(capture, texts)
    }
    let kept = read.compactMap { $0 }
    try TrackingError.store { () throws(StoreError) in
      _ = try tracker.store.keep(kept, by: author, at: tracker.now())
    }
    report.texts += kept.count
    report.unreadable += kept.count { $0.text.fault != nil }
    waiting.formUnion(zip(round, read).compactMap { $1 == nil ? $0.source : nil })
    let done = Set(round.compactMap(\.id))
    let skipped = batch.count { waiting.contains($0.source) }
    report.postponed += skipped
    batch.removeAll { done.contains($0.id ?? 0) || waiting.contains($0.source) }
  }
}
