import Foundation
import Indicators
import Records
import Testing

@Suite struct FrameworkTests {
  @Test func aLoadedVersionComesBackWithItsText() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store()

    try store.load(
      Arcadia.framework, text: "özgürlük: 1", by: "ada", reason: "first", at: moment(1))

    let stored = try #require(try store.framework("arcadian-freedom"))
    #expect(stored.text == "özgürlük: 1")
    #expect(stored.version == 1)
    #expect(stored.status == .provisional)
    #expect(stored.act.author == "ada")
    #expect(try store.frameworks() == [stored])
    #expect(try store.framework("arcadian-freedom", version: 2) == nil)
  }

  @Test func aUsedVersionKeepsItsText() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)

    #expect(throws: StoreError.versionUsed("arcadian-freedom", version: 1)) {
      try store.load(Arcadia.framework, text: "changed", by: "eve", at: moment(1))
    }
  }

  @Test func theSameTextAgainChangesNothing() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store()
    let first = try store.load(Arcadia.framework, text: "a", by: "ada", at: moment(1))

    let second = try store.load(Arcadia.framework, text: "a", by: "ada", at: moment(2))

    #expect(first == 1)
    #expect(second == nil)
    #expect(try store.latestRevisionNumber() == 1)
  }

  @Test func theNewestVersionIsTheOneMeant() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store()
    for version in [2, 10, 9] {
      let framework = Framework(
        code: "open", version: version, title: Arcadia.open.title, root: Arcadia.open.root)
      try store.load(framework, text: "version \(version)", by: "ada", at: moment(1))
    }

    #expect(try store.framework("open")?.version == 10)
    #expect(try store.frameworks().map(\.version) == [10, 9, 2])
  }
}
