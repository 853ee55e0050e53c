import Indicators
import Reading
import Records

/// Judges a capture by its text: whether it is the document, and whether that has changed.
struct CaptureJudge {
  let texts: TextSource
  let source: Source
  let rules: NoiseRules
  private let noise: NoiseFilter

  init(_ texts: TextSource, source: Source, rules: NoiseRules) {
    self.texts = texts
    self.source = source
    self.rules = rules
    // The rules were read when they were set; rules of a later program ignore nothing here.
    noise = (try? NoiseFilter(rules)) ?? .none
  }

  /// What the text of `capture` says against that of `previous`; nil where the outcome stands.
  func verdict(
    on capture: Capture, text: CaptureText, previous: Capture?
  ) throws(TrackingError) -> CaptureVerdict? {
    guard capture.outcome == .changed || capture.outcome == .noiseOnly else { return nil }
    if text.fault != nil { return nil }
    if let excuse = Self.excuse(text, isFirst: previous == nil) {
      return CaptureVerdict(outcome: .soft404, detail: excuse)
    }
    guard let previous else { return nil }
    if let wrong = Self.wrongType(capture, after: previous) { return wrong }
    guard let old = try texts.text(of: previous, source, rules), old.fault == nil else {
      return nil
    }
    let verdict =
      Self.verdictWithoutTexts(old.text, text.text)
      ?? Self.verdict(TextComparison(from: old.text, to: text.text, noise: noise))
    return verdict.outcome == capture.outcome && verdict.detail == capture.detail ? nil : verdict
  }

  /// The verdict where neither has a text, so that nothing says that only noise has changed.
  private static func verdictWithoutTexts(_ texts: String...) -> CaptureVerdict? {
    guard texts.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else { return nil }
    return CaptureVerdict(
      outcome: .changed, detail: "The bytes differ, and there is no text to compare.")
  }

  private static func verdict(_ comparison: TextComparison) -> CaptureVerdict {
    switch comparison.verdict {
    case .same, .blanks:
      CaptureVerdict(
        outcome: .noiseOnly, detail: "The bytes differ, but the text is the same.")
    case .noise:
      CaptureVerdict(
        outcome: .noiseOnly, detail: "Only what the noise rules ignore has changed.")
    case .changed:
      CaptureVerdict(
        outcome: .changed,
        detail: "The text has changed: \(comparison.removed) "
          + "word\(comparison.removed == 1 ? "" : "s") removed, \(comparison.added) added.")
    }
  }

  /// Why a page under the status of a success is not the document.
  ///
  /// A page that was never seen otherwise may well consist of such words; only "not found" is then
  /// believed.
  private static func excuse(_ text: CaptureText, isFirst: Bool) -> String? {
    if text.warnings.contains(.soft404) {
      return "The server sent its page for what it has not, under the status of a success."
    }
    guard !isFirst else { return nil }
    if text.warnings.contains(.maintenance) { return "The site says that it is being worked on." }
    if text.warnings.contains(.botWall) {
      return "The site wants to be shown that no robot reads it."
    }
    if text.warnings.contains(.parked) { return "The domain is parked or for sale." }
    return nil
  }

  private static func wrongType(_ capture: Capture, after previous: Capture) -> CaptureVerdict? {
    let isPage = { (type: String?) in type == "text/html" || type == "application/xhtml+xml" }
    guard isPage(capture.mediaType), let before = previous.mediaType, !isPage(before),
      before.hasPrefix("application/"), before != "application/octet-stream"
    else { return nil }
    return CaptureVerdict(
      outcome: .wrongType,
      detail: "A document (\(before)) stood here, but a web page came; look for the right address.")
  }
}
