import Archiving
import Foundation
import Indicators
import Reading
import Records

/// Gives the texts of captures: from the records, or read out of the archived body.
struct TextSource {
  /// The version of the reader; a new one reads the same body into another text.
  static let extractor = 1

  let store: Store
  let bodies: any BodyStore
  let reader: WaitingReader
  let now: @Sendable () -> Date

  /// The text of a capture of `source`, read under the selectors of `rules`; nil without a body,
  /// and where that is missing or damaged, which `archive verify` tells and a backup mends.
  ///
  /// It is not stored; a body that can never be read gives a text with a fault. Throws where the
  /// archive cannot be used at all.
  func text(
    of capture: Capture, _ source: Source, _ rules: NoiseRules
  ) throws(TrackingError) -> CaptureText? {
    guard let digest = capture.digest else { return nil }
    let hints = Self.hints(capture, source, rules)
    let known = try TrackingError.store { () throws(StoreError) in
      try store.text(of: digest, hints: hints, extractor: Self.extractor)
    }
    if let known { return known }
    return try read(capture, digest, source, rules, hints: hints)
  }

  /// What the reader is told beside the body, in a line.
  static func hints(_ capture: Capture, _ source: Source, _ rules: NoiseRules) -> String {
    let parts = [capture.mediaType, capture.charset, source.language].map { $0 ?? "" }
    return (parts + rules.keep.map { "+" + $0 } + rules.drop.map { "-" + $0 })
      .joined(separator: ";")
  }

  private func read(
    _ capture: Capture, _ digest: Digest, _ source: Source, _ rules: NoiseRules, hints: String
  ) throws(TrackingError) -> CaptureText? {
    switch try read(capture, digest, source, rules) {
    case nil: return nil
    case .success(let text): return text
    case .failure(let problem):
      guard !problem.isPassing else { return nil }
      var text = CaptureText(
        digest: digest, hints: hints, extractor: Self.extractor, readAt: now(), text: "")
      text.fault = problem.description
      text.warnings = [.unreadable]
      return text
    }
  }

  /// The text of the body of `capture`, whatever the records have; nil where the body is missing or
  /// damaged.
  func read(
    _ capture: Capture, _ digest: Digest, _ source: Source, _ rules: NoiseRules
  ) throws(TrackingError) -> Result<CaptureText, ReadingProblem>? {
    for _ in 0..<2 {
      guard let path = try path(of: digest) else { return nil }
      let result = Result { () throws(ReadingProblem) in
        try read(capture, digest, at: path, source, rules)
      }
      // A copy may be trimmed while it is read; nothing is to be learnt of what comes of that.
      if case .success = result { return result }
      if FileManager.default.fileExists(atPath: path) { return result }
    }
    return nil
  }

  private func read(
    _ capture: Capture, _ digest: Digest, at path: String, _ source: Source, _ rules: NoiseRules
  ) throws(ReadingProblem) -> CaptureText {
    let read = try document(capture, at: path, source, rules)
    // A document of one page is compared by what is its own; the pages of another stay apart.
    let hasPages = read.pages.count > 1
    return CaptureText(
      digest: digest, hints: Self.hints(capture, source, rules), extractor: Self.extractor,
      readAt: now(), title: read.title, language: read.language, warnings: read.warnings,
      text: hasPages ? read.pages.joined(separator: "\u{C}") : read.main,
      whole: hasPages || read.whole == read.main ? nil : read.whole)
  }

  private func path(of digest: Digest) throws(TrackingError) -> String? {
    do throws(ArchiveProblem) {
      return try bodies.file(of: digest)
    } catch {
      guard error.concernsOneBody else { throw .archive(error) }
      return nil
    }
  }
}
