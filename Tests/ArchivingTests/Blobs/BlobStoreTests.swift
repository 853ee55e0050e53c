import Dispatch
import Foundation
import Indicators
import Synchronization
import Testing

@testable import Archiving

struct BlobStoreTests {
  private let home = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path

  @Test func aBodyIsKeptUnderItsDigestAndCannotBeWritten() throws {
    let store = try BlobStore(at: home)
    let body = try received("report", in: store)

    try keep(body, in: store)

    let path = store.path(of: body.digest)
    #expect(FileManager.default.contents(atPath: path) == Data("report".utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o444)
    #expect(!FileManager.default.fileExists(atPath: body.path))
    try tidy()
  }

  @Test func theSameBodyIsStoredOnce() throws {
    let store = try BlobStore(at: home)
    let first = try received("report", in: store, name: "a")
    let second = try received("report", in: store, name: "b")
    try keep(first, in: store)
    let before = try inode(store.path(of: first.digest))

    try keep(second, in: store)

    #expect(try inode(store.path(of: first.digest)) == before)
    #expect(try store.verify(expecting: [first.digest]).checked == 1)
    try tidy()
  }

  @Test func verifyNamesWhatIsDamagedMissingOrStrange() throws {
    let store = try BlobStore(at: home)
    let whole = try received("whole", in: store, name: "a")
    let broken = try received("broken", in: store, name: "b")
    try keep(whole, in: store)
    try keep(broken, in: store)
    let missing = try #require(Digest(bytes: [UInt8](repeating: 7, count: 32)))
    chmod(store.path(of: broken.digest), 0o644)
    try Data("brokem".utf8).write(to: URL(filePath: store.path(of: broken.digest)))
    try Data().write(to: URL(filePath: home + "/notes.txt"))

    let findings = try store.verify(expecting: [whole.digest, broken.digest, missing])

    #expect(findings.checked == 2)
    #expect(
      findings.list
        == [
          .init(kind: .missing, place: store.path(of: missing), digest: missing),
          .init(kind: .damaged, place: store.path(of: broken.digest), digest: broken.digest),
          .init(kind: .stranger, place: home + "/notes.txt", digest: nil),
        ].sorted { $0.place < $1.place })
    #expect(!findings.isSound)
    try tidy()
  }

  @Test func aDamagedBodyIsNotOverwritten() throws {
    let store = try BlobStore(at: home)
    let body = try received("report", in: store, name: "a")
    try keep(body, in: store)
    chmod(store.path(of: body.digest), 0o644)
    try Data("rep".utf8).write(to: URL(filePath: store.path(of: body.digest)))
    let again = try received("report", in: store, name: "b")

    #expect(throws: ArchiveProblem.damaged(body.digest)) { try keep(again, in: store) }

    #expect(FileManager.default.contents(atPath: store.path(of: body.digest)) == Data("rep".utf8))
    try tidy()
  }

  @Test func oneBadBodyDoesNotKeepTheOthersOut() throws {
    let store = try BlobStore(at: home)
    let good = try received("good", in: store, name: "a")
    let lost = try received("lost", in: store, name: "b")
    try FileManager.default.removeItem(atPath: lost.path)

    let results = store.keep([lost, good])

    #expect(throws: ArchiveProblem.self) { try results[0].get() }
    #expect(throws: Never.self) { try results[1].get() }
    #expect(try store.verify(expecting: [good.digest]).isSound)
    try tidy()
  }

  @Test func aBodyIsKeptAlsoWhileTheOneThatBearsItsNameIsTakenAway() async throws {
    let store = try BlobStore(at: home)
    let bodies = try (0..<2000).map { try received("report", in: store, name: "\($0)") }
    let name = store.path(of: try #require(bodies.first?.digest))

    let results = await BlockingWork.run {
      let isOver = Mutex(false)
      return withExtendedLifetime(isOver) {
        let over = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
          while !isOver.withLock({ $0 }) { unlink(name) }
          over.signal()
        }
        defer { over.wait() }
        defer { isOver.withLock { $0 = true } }
        return store.keep(bodies)
      }
    }

    for result in results { try result.get() }
    try tidy()
  }

  @Test(arguments: [1, 7, 8, 30, 300])
  func aBatchOfAnySizeIsKept(count: Int) async throws {
    let store = try BlobStore(at: home)
    let bodies = try (0..<count).map { try received("report \($0)", in: store, name: "\($0)") }

    // The sync of a busy disk may take seconds, which the threads of other tests must not wait for.
    for result in await BlockingWork.run({ store.keep(bodies) }) { try result.get() }

    let findings = try store.verify(expecting: Set(bodies.map(\.digest)))
    #expect(findings.isSound)
    #expect(findings.checked == count)
    try tidy()
  }

  @Test func leftoversOfAnotherRunGoAway() throws {
    let store = try BlobStore(at: home)
    try Data("half".utf8).write(to: URL(filePath: store.incoming("old")))

    store.removeLeftovers()

    #expect(!FileManager.default.fileExists(atPath: store.incoming("old")))
    try tidy()
  }

  @Test func filesOfARunThatGoesOnStay() throws {
    let store = try BlobStore(at: home)
    let running = try BodyNames(in: store)
    var over: BodyNames? = try BodyNames(in: store)
    let (mine, theirs) = (store.incoming(running.next()), store.incoming(over?.next() ?? ""))
    for path in [mine, theirs] { try Data("half".utf8).write(to: URL(filePath: path)) }
    over = nil

    store.removeLeftovers()

    #expect(FileManager.default.fileExists(atPath: mine))
    #expect(!FileManager.default.fileExists(atPath: theirs))
    withExtendedLifetime(running) {}
    try tidy()
  }

  private func keep(_ body: ReceivedBody, in store: BlobStore) throws {
    try #require(store.keep([body]).first).get()
  }

  private func received(
    _ text: String, in store: BlobStore, name: String = "x"
  ) throws -> ReceivedBody {
    let file = try BodyFile(path: store.incoming(name))
    try Array(text.utf8).withUnsafeBytes { try file.append($0) }
    return try file.finish()
  }

  private func inode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }

  private func tidy() throws {
    try FileManager.default.removeItem(atPath: home)
  }
}
