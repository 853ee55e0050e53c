import Foundation
import Indicators
import Testing

@testable import Archiving

struct ArchiveTests {
  static let outcomes: [(String, CaptureOutcome, CaptureFault?)] = [
    ("/plain", .changed, nil), ("/chunked", .changed, nil), ("/gzip", .changed, nil),
    ("/gzip-members", .changed, nil), ("/empty", .changed, nil), ("/no-length", .changed, nil),
    ("/short", .badResponse, .truncated), ("/chunk-cut", .badResponse, .truncated),
    ("/header-cut", .badResponse, .truncated), ("/silent", .serverError, .unreachable),
    ("/gzip-cut", .badResponse, .truncated), ("/gzip-lie", .badResponse, .undecodable),
    ("/brotli", .badResponse, .undecodable), ("/bomb", .tooLarge, nil), ("/large", .tooLarge, nil),
    ("/announced", .tooLarge, nil), ("/endless", .tooLarge, nil), ("/many-fields", .tooLarge, nil),
    ("/part", .badResponse, .malformed), ("/unasked-304", .badResponse, .malformed),
    ("/two-lengths", .badResponse, .malformed), ("/second-answer", .badResponse, .malformed),
    ("/old", .badResponse, .malformed), ("/nothing", .badResponse, .noContent),
    ("/busy", .serverError, .throttled), ("/stall", .timeout, nil),
    ("/loop", .badResponse, .redirectLimit), ("/no-location", .badResponse, .redirectInvalid),
    ("/redirect/302?file:///etc/passwd", .blockedAddress, .blockedScheme),
    ("/redirect/302?http://127.0.0.1:1/", .blockedAddress, nil),
    ("/redirect/302?http://127.0.0.2/", .blockedAddress, nil),
    ("/redirect/302?http://localhost/", .blockedAddress, nil),
    ("/redirect/302?http://[::1]/", .blockedAddress, nil),
    ("/redirect/302?http://169.254.169.254/", .blockedAddress, nil),
    ("/redirect/302?http://2130706433/", .blockedAddress, nil),
    ("/redirect/302?/plain", .changed, nil), ("/redirect/301?/plain", .changed, nil),
    ("/status/401", .refused, .authentication), ("/status/403", .refused, .denied),
    ("/status/404", .gone, nil), ("/status/410", .gone, nil), ("/status/451", .refused, .denied),
    ("/status/418", .refused, .clientError), ("/status/500", .serverError, nil),
    ("/deep/report.html", .soft404, nil), ("/report.pdf", .wrongType, nil),
  ]

  @Test(arguments: outcomes)
  func anAnswerHasItsOutcome(path: String, outcome: CaptureOutcome, fault: CaptureFault?)
    async throws
  {
    let home = try TemporaryArchive()

    let capture = await home.take(path, kind: path.hasSuffix(".pdf") ? .file : .page)

    #expect(capture.outcome == outcome, "\(capture.detail)")
    #expect(capture.fault == fault)
    #expect(!capture.detail.isEmpty)
    #expect(home.fileCount().incoming == 0)
    #expect((home.fileCount().blobs == 1) == (capture.digest != nil))
  }

  @Test(arguments: [
    "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/",
    "http://0x7f.1/", "http://0/", "http://[::ffff:127.0.0.1]/", "http://10.0.0.1/",
    "file:///etc/passwd", "ftp://example.org/", "http://user:secret@example.org/", "no address",
  ])
  func anAddressThatIsNotPublicIsNotFetched(address: String) async throws {
    let home = try TemporaryArchive(ArchiveSettings())

    let capture = await home.archive.take(source(address), previous: nil, now: { sampleDay })

    #expect(capture.outcome == .blockedAddress, "\(capture.detail)")
    #expect(capture.peer == nil)
  }

  @Test func theBodyIsArchivedUnderItsDigest() async throws {
    let home = try TemporaryArchive()

    let capture = await home.take("/gzip")

    let digest = try #require(capture.digest)
    let body = try #require(
      FileManager.default.contents(atPath: home.archive.blobs.path(of: digest)))
    #expect(String(decoding: body, as: UTF8.self).contains("Borduria publishes its report."))
    #expect(capture.size == body.count)
    #expect(capture.mediaType == "text/html")
    #expect(capture.peer == "127.0.0.1:\(LoopbackServer.shared.port)")
    #expect(try home.archive.blobs.verify(expecting: [digest]).isSound)
  }

  @Test func theSameDocumentIsUnchangedTheSecondTime() async throws {
    let home = try TemporaryArchive()
    let first = await home.take("/plain")

    let second = await home.take("/plain", previous: first)

    #expect(second.outcome == .unchanged)
    #expect(second.digest == first.digest)
    #expect(home.fileCount() == (1, 0))
  }

  @Test func anotherDocumentIsAChange() async throws {
    let home = try TemporaryArchive()
    let path = "/changing/\(UUID().uuidString)"
    let first = await home.take(path)

    let second = await home.take(path, previous: first)

    #expect(second.outcome == .changed)
    #expect(home.fileCount() == (2, 0))
  }

  @Test func aConfirmedDocumentIsNotSentAgain() async throws {
    let home = try TemporaryArchive()
    let first = await home.take("/conditional")

    let second = await home.take("/conditional", previous: first)

    #expect(second.outcome == .notModified)
    #expect(second.status == 304)
    #expect(second.digest == first.digest)
    #expect(second.etag == "\"v1\"")
  }

  @Test func withoutTheBodyNothingIsConfirmed() async throws {
    let home = try TemporaryArchive()
    let first = await home.take("/conditional")
    try FileManager.default.removeItem(
      atPath: home.archive.blobs.path(of: try #require(first.digest)))

    let second = await home.take("/conditional", previous: first)

    #expect(second.status == 200)
    #expect(second.outcome == .unchanged)
  }

  @Test func aPermanentRedirectProposesTheNewAddress() async throws {
    let home = try TemporaryArchive()
    let first = await home.take("/redirect/301?/plain")

    let second = await home.take("/redirect/301?/plain", previous: first)

    #expect(second.outcome == .moved)
    #expect(second.movedTo == LoopbackServer.shared.address("/plain"))
    #expect(second.redirects == [LoopbackServer.shared.address("/plain")])
  }

  @Test func aRequestCarriesItsSenderAndNothingElse() async throws {
    var settings = LoopbackServer.shared.settings
    settings.contact = "https://monitor.example/\r\nX-Injected: yes"
    let home = try TemporaryArchive(settings)

    let capture = await home.take("/echo")

    let path = home.archive.blobs.path(of: try #require(capture.digest))
    let request = String(
      decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
    #expect(
      request.contains("User-Agent: Yardstick/1 (+https://monitor.example/X-Injected:yes)\r\n"))
    #expect(!request.contains("\nX-Injected"))
    #expect(!request.lowercased().contains("cookie"))
    #expect(!request.lowercased().contains("authorization"))
  }

  @Test func whatAServerSaysCannotSteerTheTerminal() async throws {
    let home = try TemporaryArchive()

    let capture = await home.take("/escape")

    #expect(capture.fault == .malformed)
    #expect(capture.detail.contains("owned"))
    #expect(!capture.detail.unicodeScalars.contains { $0.properties.generalCategory == .control })
  }

  @Test func aFetchEndsWhenItsTimeIsOver() async throws {
    var settings = LoopbackServer.shared.settings
    settings.honoursRobots = false
    settings.limits.total = .seconds(1)
    let home = try TemporaryArchive(settings)

    let capture = await home.take("/drip")

    #expect(capture.outcome == .timeout, "\(capture.detail)")
    #expect((900..<20_000).contains(capture.milliseconds))
    #expect(home.fileCount() == (0, 0))
  }

  @Test func aStoppedFetchIsCancelled() async throws {
    let home = try TemporaryArchive()
    let task = Task { await home.take("/drip") }
    try await Task.sleep(for: .milliseconds(200))

    task.cancel()

    // Had it gone on, it would have ended as a time-out.
    #expect(await task.value.outcome == .cancelled)
  }
}
