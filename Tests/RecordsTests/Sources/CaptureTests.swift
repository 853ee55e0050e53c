import Foundation
import Indicators
import Records
import Testing

@Suite struct CaptureTests {
  private let address = "https://gazette.arcadia.example/"

  private func store(_ temporary: TemporaryHome) throws -> (Store, Int64) {
    let store = try temporary.store()
    let source = Source(address: address, title: "Gazette", addedAt: moment(0))
    return (store, try store.add(source, by: "ada", at: moment(0)))
  }

  private func capture(_ outcome: CaptureOutcome, of source: Int64, at second: Double) -> Capture {
    Capture(
      source: source, startedAt: moment(second), address: address, outcome: outcome,
      detail: "as it was")
  }

  @Test func everyFactOfACaptureComesBack() throws {
    let temporary = try TemporaryHome()
    let (store, source) = try store(temporary)
    var full = capture(.moved, of: source, at: 1.234)
    full.milliseconds = 56
    full.finalAddress = "https://new.arcadia.example/ş"
    full.redirects = ["https://a.example/", "https://b.example/?q=\"1\""]
    full.movedTo = full.finalAddress
    (full.status, full.size, full.retryAfter) = (200, 1_234, 60)
    full.fault = .truncated
    full.warnings = [.noLength, .charsetLie]
    (full.mediaType, full.charset, full.etag) = ("text/html", "windows-1254", "W/\"x\"")
    full.lastModified = "Sun, 06 Nov 1994 08:49:37 GMT"
    full.digest = Digest(bytes: (0..<32).map { UInt8($0) })
    (full.peer, full.tls) = ("192.0.2.1:443", "TLSv1.3")

    full.id = try store.append(full, by: "fetch", at: moment(2))

    #expect(try store.captures(of: source) == [full])
    #expect(try store.capture(full.id ?? 0) == full)
  }

  @Test func theLastGoodOneIsFoundBehindFailures() throws {
    let temporary = try TemporaryHome()
    let (store, source) = try store(temporary)

    let numbers = try store.append(
      [
        capture(.changed, of: source, at: 1), capture(.unchanged, of: source, at: 2),
        capture(.timeout, of: source, at: 3), capture(.gone, of: source, at: 4),
      ], by: "fetch", at: moment(5))

    #expect(try store.lastGoodCapture(of: source)?.id == numbers[1])
    #expect(try store.lastGoodCaptures().mapValues(\.id) == [source: numbers[1]])
    let good = try #require(try store.capture(numbers[1]))
    #expect(try store.baselines() == [source: Baseline(good)])
    #expect(try store.lastCaptures().mapValues(\.id) == [source: numbers[3]])
    #expect(try store.captures(of: source, limit: 2).map(\.outcome) == [.gone, .timeout])
    #expect(try store.lastGoodCapture(of: 99) == nil)
  }

  @Test func everyOutcomeCanBeKept() throws {
    let temporary = try TemporaryHome()
    let (store, source) = try store(temporary)

    try store.append(
      CaptureOutcome.allCases.map { capture($0, of: source, at: 1) }, by: "fetch", at: moment(1))

    #expect(
      try store.captures(of: source).map(\.outcome) == CaptureOutcome.allCases.reversed())
  }

  @Test func aCaptureBelongsToASource() throws {
    let temporary = try TemporaryHome()
    let (store, source) = try store(temporary)

    #expect(throws: StoreError.unknownSource(source + 1)) {
      try store.append(
        [capture(.changed, of: source, at: 1), capture(.changed, of: source + 1, at: 1)],
        by: "fetch", at: moment(1))
    }
    #expect(try store.captures(of: source) == [])
  }
}
