import Foundation
import Indicators
import Synchronization
import Testing

@testable import Archiving

struct ContinuationTests {
  private static func header(_ status: Int, _ fields: [(name: String, value: String)])
    -> HeaderBlock?
  {
    var reader = HeaderReader(limits: TransferLimits())
    let lines = ["HTTP/1.1 \(status) OK"] + fields.map { "\($0.name): \($0.value)" } + [""]
    for line in lines {
      try? Array(line.utf8).withUnsafeBufferPointer { bytes throws(TransferFault) in
        try reader.receive(bytes[...])
      }
    }
    return reader.block
  }

  @Test(arguments: [
    ([("etag", "\"a\"")], true), ([("etag", "W/\"a\"")], false), ([], false),
    ([("etag", "\"a\""), ("content-encoding", "gzip")], false),
    ([("etag", "\"a\""), ("accept-ranges", "none")], false),
    ([("etag", "\"a\""), ("etag", "\"b\"")], false),
    ([("last-modified", day(1)), ("date", day(2))], true),
    ([("last-modified", day(2)), ("date", day(2))], false),
    ([("last-modified", day(1))], false),
    ([("etag", "W/\"a\""), ("last-modified", day(1)), ("date", day(2))], false),
  ])
  func onlyAVersionThatIsKnownForSureIsContinued(fields: [(String, String)], isContinued: Bool)
    throws
  {
    let header = try #require(Self.header(200, fields.map { (name: $0.0, value: $0.1) }))

    #expect((Continuation(after: header, size: 10) != nil) == isContinued)
  }

  @Test(arguments: [
    ("bytes 10-99/100", true), ("bytes 0-99/100", false), ("bytes 10-98/100", false),
    ("bytes 10-99/101", false), ("bytes 10-99/*", false), ("bytes 11-99/100", false),
    ("bytes */100", false), ("bytes 10-100/100", false), ("bytes 10/99-100", false),
    ("items 10-99/100", false), ("bytes 10-99/100, bytes 3-4/100", false), ("", false),
  ])
  func onlyTheRangeThatWasAskedForContinues(range: String, isRight: Bool) throws {
    let continuation = Continuation(start: 10, total: 100, validator: .etag("\"a\""))
    let header = try #require(
      Self.header(206, [("etag", "\"a\""), ("content-range", range)]))

    #expect((continuation.total(confirmedBy: header) == 100) == isRight)
  }

  @Test func anotherVersionOrCodingOrLengthDoesNotContinue() throws {
    let continuation = Continuation(start: 10, total: nil, validator: .etag("\"a\""))
    let range = (name: "content-range", value: "bytes 10-99/100")
    for fields: [(name: String, value: String)] in [
      [range], [range, ("etag", "\"b\"")], [range, ("etag", "W/\"a\"")],
      [range, ("etag", "\"a\""), ("content-encoding", "gzip")],
      [range, ("etag", "\"a\""), ("content-length", "91")],
      [range, ("etag", "\"a\""), (name: "content-range", value: "bytes 10-98/99")],
    ] {
      let header = try #require(Self.header(206, fields))
      #expect(continuation.total(confirmedBy: header) == nil, "\(fields)")
    }
    let whole = try #require(Self.header(200, [range, ("etag", "\"a\"")]))
    #expect(continuation.total(confirmedBy: whole) == nil)
  }

  /// What the misbehaving server does at the second request, and the requests until the end.
  static let answers: [(kind: String, requests: Int)] = [
    ("right", 2), ("dated", 2), ("twice", 3), ("ignored", 2), ("refused", 3), ("other-version", 3),
    ("other-range", 3), ("other-total", 3), ("unnamed", 3), ("packed", 3), ("weak", 2),
    ("short-range", 3), ("surplus", 3),
  ]

  @Test(arguments: answers)
  func aDocumentThatWasCutComesOutAsOneVersion(kind: String, requests: Int) async throws {
    var settings = LoopbackServer.shared.settings
    settings.honoursRobots = false
    settings.retries = RetryRule(attempts: 5, first: .milliseconds(1))
    let home = try TemporaryArchive(settings)
    let path = "/cut/\(kind)/\(UUID().uuidString)"
    let captures = Mutex<[Capture]>([])

    try await home.archive.takeAll(
      [Errand(source: source(LoopbackServer.shared.address(path)))], jobs: 1, now: { sampleDay }
    ) { captured in captures.withLock { $0 += captured } }

    let last = try #require(captures.withLock { $0.last })
    #expect(last.outcome == .changed, "\(last.detail)")
    #expect(home.fileCount() == (1, 0))
    let digest = try #require(last.digest)
    #expect(try BlobStore.digest(at: home.archive.blobs.path(of: digest)) == digest)
    let body = try #require(
      FileManager.default.contents(atPath: home.archive.blobs.path(of: digest)))
    let text = String(decoding: body, as: UTF8.self)
    // The server writes the number of the version into every line.
    #expect(text.split(separator: "\n").count == 1000)
    #expect(
      Set(text.split(separator: "\n").compactMap { $0.split(separator: ":").first }).count == 1)
    #expect(body.count == 1000 * 21)
    let counted = await home.take("/cut-count/\(path.split(separator: "/").last ?? "")")
    let count = try #require(counted.digest.map { home.archive.blobs.path(of: $0) })
    #expect(FileManager.default.contents(atPath: count) == Data("\(requests)".utf8))
  }

  private static func day(_ number: Int) -> String { "Sun, 0\(number) Jun 2025 00:00:00 GMT" }
}
