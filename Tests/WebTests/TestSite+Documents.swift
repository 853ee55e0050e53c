import Foundation
import Indicators
import Records
import Tracking

extension TestSite {
  /// The passage that evidence quotes.
  static let quote = "Удружења се уписују у регистар"

  /// The texts of two versions of one document: one number differs, a date only in form.
  static func version(days: Int) -> String {
    "\(hostile)\nЧлан 4. \(quote) у року од \(days) дана.\n"
      + "Члан 5. Удружење само бира свој назив.\n"
  }

  /// Watches a source about Kosovo whose document changed and whose address is gone now, and one
  /// that was never fetched; the texts try to break out of the page.
  static func watchDocuments(_ tracker: Tracker) async throws {
    var draft = SourceDraft(address: "https://law.example.org/associations")
    (draft.title, draft.country, draft.indicators) = (hostile, "XK", ["hostile"])
    let source = try await tracker.add(draft, by: "ada")
    draft = SourceDraft(address: "https://law.example.org/other")
    draft.title = "Never fetched"
    try await tracker.add(draft, by: "ada")
    let store = try Store(
      home: tracker.home, for: LockHolder(command: "test", since: Date()), waiting: .seconds(5))
    for (place, days) in [30, 60].enumerated() {
      try keep(version(days: days), place: place, of: source, in: store)
    }
    var failed = capture(of: source, place: 2, .gone)
    (failed.status, failed.digest) = (404, nil)
    try store.append(failed, by: "ada", at: Date())
    try store.close()
    let observation = ObservationDraft(
      indicator: "1.1", country: "XK", cycle: "2001", value: "not-collected")
    _ = try await tracker.record(observation, framework: "hostile", by: "ada")
    var evidence = EvidenceDraft(
      cell: Cell(indicator: "1.1", country: "XK", cycle: "2001"), source: String(source))
    evidence.quote = quote
    _ = try await tracker.add(evidence, framework: "hostile", by: "ada")
  }

  private static func keep(
    _ text: String, place: Int, of source: Int64, in store: Store
  ) throws {
    let capture = capture(of: source, place: place, .changed)
    let id = try store.append(capture, by: "ada", at: Date())
    guard let digest = capture.digest else { return }
    try store.keep(
      [
        Store.TextToKeep(
          CaptureText(digest: digest, hints: ";;", extractor: 1, readAt: Date(), text: text),
          words: "udruzenja uduzenje alert", of: id)
      ], by: "ada", at: Date())
  }

  private static func capture(
    of source: Int64, place: Int, _ outcome: CaptureOutcome
  ) -> Capture {
    var capture = Capture(
      source: source, startedAt: Date(timeIntervalSince1970: 1_700_000_000 + 86400 * Double(place)),
      milliseconds: 250, address: "https://law.example.org/associations", outcome: outcome,
      detail: hostile)
    capture.status = 200
    capture.size = 12_345
    capture.digest = Digest(hex: String(repeating: "\(place)a", count: 32))
    capture.peer = hostile
    capture.tls = hostile
    capture.warnings = [.charsetLie]
    capture.redirects = ["https://law.example.org/?a=\"><script>"]
    return capture
  }
}
