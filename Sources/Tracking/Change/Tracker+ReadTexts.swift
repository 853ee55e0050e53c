import Archiving
import Foundation
import Indicators
import Reading
import Records

extension Tracker {
  /// What came of reading the texts of captures.
  public struct TextsRead: Sendable, Equatable {
    /// How many texts were read.
    public var texts = 0
    /// How many bodies could not be read.
    public var unreadable = 0
    /// How many could not be read for now, and are tried again another time.
    public var postponed = 0
    /// Whether so much time was lost on documents that crash or take too long that others wait.
    public var isOutOfTime = false
    /// How many pieces of evidence were tied to a capture.
    public var tied = 0
    /// How many pieces of evidence were reopened.
    public var reopened = 0
  }

  /// Judges captures that are not recorded yet by their texts, each against its last good capture.
  ///
  /// Only a body that differs from an earlier one is read; a first one is read afterwards, by
  /// ``readTexts(by:)``, so that thousands of new documents are not held up.
  func judged(
    _ captures: [Capture], in bodies: any BodyStore,
    within allowance: ReadingAllowance = ReadingAllowance(),
    previous: @Sendable (Int64) -> Baseline?
  ) async throws(TrackingError) -> [Capture] {
    guard captures.contains(where: { $0.outcome == .changed && previous($0.source) != nil }) else {
      return captures
    }
    let pairs = captures.map { ($0, previous($0.source)) }
    return try await blocking { () throws(TrackingError) in
      let texts = textSource(over: bodies, within: allowance)
      return try ConcurrentWork.map(pairs) { (capture, previous) throws(TrackingError) in
        guard capture.outcome == .changed, let last = previous?.capture else { return capture }
        do throws(TrackingError) {
          return try judged(capture, recorded(last), texts)
        } catch .archive {
          // The body is safe; its text is read when the archive can be used again.
          return capture
        }
      }
    }
  }

  private func judged(
    _ capture: Capture, _ previous: Capture, _ texts: TextSource
  ) throws(TrackingError) -> Capture {
    let source = try source(named: String(capture.source))
    let judge = CaptureJudge(texts, source: source, rules: try noiseRules(of: capture.source))
    guard let text = try texts.text(of: capture, source, judge.rules) else { return capture }
    var judged = capture
    judged.warnings += text.warnings.filter { !capture.warnings.contains($0) }
    if let verdict = try judge.verdict(on: capture, text: text, previous: previous) {
      (judged.outcome, judged.detail) = (verdict.outcome, verdict.detail)
    }
    return judged
  }

  /// Reads the texts of all captures that have none yet, then ties and checks evidence.
  ///
  /// What was interrupted, or lies beyond the `allowance` of its run, is done when it is called again;
  /// where nothing is to be done it is quick.
  @discardableResult
  public func readTexts(
    by author: String, within allowance: ReadingAllowance = ReadingAllowance()
  ) async throws(TrackingError) -> TextsRead {
    try await blocking { () throws(TrackingError) in
      var reading = TextReading(
        tracker: self, texts: try textSource(within: allowance), author: author)
      try reading.readAll()
      var report = reading.report
      report.isOutOfTime = allowance.isSpent
      report.tied = try tieEvidence(by: author)
      report.reopened = try checkEvidence(by: author)
      return report
    }
  }

  func read(
    _ capture: Capture, _ texts: TextSource
  ) throws(TrackingError) -> Store.TextToKeep? {
    let source = try source(named: String(capture.source))
    let judge = CaptureJudge(texts, source: source, rules: try noiseRules(of: capture.source))
    guard let text = try texts.text(of: capture, source, judge.rules) else { return nil }
    let previous = try TrackingError.store { () throws(StoreError) in
      try store.lastGoodCapture(of: capture.source, before: capture.id ?? 0)
    }
    let verdict = try judge.verdict(on: capture, text: text, previous: previous)
    return Store.TextToKeep(
      text, words: FoldedText(text.whole ?? text.text).text, of: capture.id ?? 0,
      verdict: verdict?.outcome == capture.outcome ? nil : verdict)
  }

  /// The texts of captures, over the archive of the home.
  func textSource(
    within allowance: ReadingAllowance = ReadingAllowance()
  ) throws(TrackingError) -> TextSource {
    textSource(over: try bodies(), within: allowance)
  }

  private func textSource(
    over bodies: any BodyStore, within allowance: ReadingAllowance
  ) -> TextSource {
    TextSource(
      store: store, bodies: bodies,
      reader: WaitingReader { await read($0, within: allowance) }, now: now)
  }

  func noiseRules(of source: Int64) throws(TrackingError) -> NoiseRules {
    try TrackingError.store { () throws(StoreError) in try store.noise(of: source) }
  }
}
