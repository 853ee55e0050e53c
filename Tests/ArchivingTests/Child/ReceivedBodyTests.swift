import Foundation
import Indicators
import Testing

@testable import Archiving

/// What a child says of a body is not believed.
struct ReceivedBodyTests {
  private let home = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path

  @Test func aBodyIsTakenOutOfTheHandsOfTheChildAndKept() throws {
    let (store, body) = try left("report")

    #expect(store.takeIn([body]) == [nil])

    #expect(
      FileManager.default.contents(atPath: store.path(of: body.digest)) == Data("report".utf8))
    #expect(!FileManager.default.fileExists(atPath: body.leftAt))
    try FileManager.default.removeItem(atPath: home)
  }

  @Test func aBodyThatIsNotWhatTheChildSaidIsNotKeptAndTheOthersAre() throws {
    let (store, body) = try left("report")
    let (_, other) = try left("other")
    try Data("forged".utf8).write(to: URL(filePath: body.leftAt))

    #expect(
      store.takeIn([body, other])
        == [.disk("it is not what the process that received it said"), nil])

    #expect(!store.contains(body.digest))
    #expect(store.contains(other.digest))
    #expect(!FileManager.default.fileExists(atPath: body.path))
    try FileManager.default.removeItem(atPath: home)
  }

  @Test func aBodyThatSomebodyCouldStillWriteToIsNotKept() throws {
    let (store, body) = try left("report")
    let writer = try #require(FileHandle(forWritingAtPath: body.leftAt))

    #expect(
      store.takeIn([body]) == [.disk("the process that received it still writes to it")])

    try writer.close()
    #expect(!store.contains(body.digest))
    try FileManager.default.removeItem(atPath: home)
  }

  @Test func aBodyThatHasAnotherNameIsNotKept() throws {
    let (store, body) = try left("report")
    let place = body.leftAt
    try FileManager.default.linkItem(atPath: place, toPath: place + "-again")

    #expect(
      store.takeIn([body]) == [.disk("it is not what the process that received it said")])

    #expect(!store.contains(body.digest))
    try FileManager.default.removeItem(atPath: home)
  }

  @Test func aLinkInThePlaceOfABodyIsNotFollowed() throws {
    let (store, body) = try left("report")
    let place = body.leftAt
    try FileManager.default.moveItem(atPath: place, toPath: place + "-elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: place, withDestinationPath: place + "-elsewhere")

    let faults = store.takeIn([body])

    #expect(faults.count == 1 && faults[0] != nil)
    #expect(!store.contains(body.digest))
    try FileManager.default.removeItem(atPath: home)
  }

  @Test func bytesInPlaceOfAFileAreKeptUnderTheirOwnDigest() throws {
    let store = try BlobStore(at: home)
    let body = try ReceivedBody(Array("report".utf8), path: store.incoming("report"))

    #expect(store.takeIn([body]) == [nil])

    #expect(try BlobStore.digest(at: store.path(of: body.digest)) == body.digest)
    #expect(!FileManager.default.fileExists(atPath: body.path))
    try FileManager.default.removeItem(atPath: home)
  }

  /// A body as a child leaves it, and the store that is to keep it.
  private func left(_ text: String) throws -> (BlobStore, ReceivedBody) {
    let store = try BlobStore(at: home)
    let path = store.incoming(text)
    let place = Arriving.place(for: path)
    try Data(text.utf8).write(to: URL(filePath: place))
    let digest = try #require(try BlobStore.digest(at: place))
    return (
      store,
      ReceivedBody(path: path, digest: digest, size: text.utf8.count, place: .child(leftAt: place))
    )
  }
}

extension ReceivedBody {
  /// Where the child left it.
  fileprivate var leftAt: String {
    if case .child(let path) = place { path } else { "" }
  }
}
