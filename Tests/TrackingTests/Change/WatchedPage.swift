import Archiving
import Foundation
import Indicators
import Records
import Testing

@testable import Tracking

/// A home with one source, whose versions a test publishes without a web.
struct WatchedPage {
  static let address = "https://gazette.arcadia.example/law"
  let home = TemporaryHome()
  let tracker: Tracker
  let source: Int64

  init() async throws {
    tracker = try home.tracker()
    var draft = SourceDraft(address: Self.address)
    draft.title = "Law gazette"
    source = try await tracker.add(draft, by: "ada")
  }

  /// Records a capture of a body, as a fetch does; judged as a fetch judges it where there is an
  /// earlier one.
  @discardableResult
  func publish(_ body: String, type: String = "text/html") async throws -> Capture {
    var hash = [UInt8](repeating: 7, count: 32)
    for (place, byte) in body.utf8.enumerated() {
      hash[place % 32] = hash[place % 32] &* 31 &+ byte
    }
    let digest = try #require(Digest(bytes: hash))
    let folder = home.directory.appending(
      path: "archive/\(digest.hex.prefix(1))/\(digest.hex.dropFirst().prefix(1))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(body.utf8).write(to: folder.appending(path: digest.hex))
    var capture = Capture(
      source: source, startedAt: TemporaryHome.moment, address: Self.address, outcome: .changed,
      detail: "The document has changed.")
    (capture.digest, capture.size, capture.status) = (digest, body.utf8.count, 200)
    (capture.mediaType, capture.charset) = (type, "utf-8")
    let previous = try tracker.store.lastGoodCapture(of: source).map(Baseline.init)
    let bodies = try tracker.archive().bodies
    var judged = try #require(
      await tracker.judged([capture], in: bodies) { _ in previous }.first)
    judged.id = try tracker.store.append(judged, by: "fetch", at: TemporaryHome.moment)
    return judged
  }

  /// A page with that text.
  static func page(_ text: String, clock: Int = 0) -> String {
    "<html><head><title>Law</title></head><body><main><p>\(text)</p><p>Visitors: \(clock)</p>"
      + "</main></body></html>"
  }
}
