import Foundation
import Testing
import Workers

@Suite struct ConfinementTests {
  @Test func confinedChildReadsOnlyWhatItMay() async throws {
    let child = try SampleChild()
    try #require(Confinement.Standing.ofThisSystem != .filesOpen)

    #expect(try await child.answer("read {}/in/document") == "read hello")
    #expect(try await child.answer("read {}/database") == "refused")
    #expect(try await child.answer("read /etc/passwd") == "refused")
    #expect(try await child.answer("read /proc/self/environ") == "refused")
    #expect(try await child.answer("list {}") == "true")
  }

  @Test func confinedChildWritesOnlyWhereItMay() async throws {
    let child = try SampleChild()
    try #require(Confinement.Standing.ofThisSystem != .filesOpen)

    #expect(try await child.answer("write {}/out/body") == "written")
    #expect(try await child.answer("write {}/in/document") == "refused")
    #expect(try await child.answer("write {}/database") == "refused")
    #expect(try await child.answer("write {}/new") == "refused")
    #expect(try String(contentsOfFile: child.folder + "/database", encoding: .utf8) == "secret")
  }

  @Test func confinedChildNeitherRunsProgramsNorTakesMoreMemory() async throws {
    let child = try SampleChild()
    try #require(Confinement.Standing.ofThisSystem != .filesOpen)

    #expect(try await child.answer("run /bin/true") == "\(EACCES)")
    #expect(try await child.answer("memory 100") == "given")
    #expect(try await child.answer("memory 2000") == "refused")
  }

  @Test func confinedChildMakesNoConnections() async throws {
    guard case .filesClosed(let version) = Confinement.Standing.ofThisSystem, version >= 4 else {
      return
    }
    let child = try SampleChild()

    #expect(try await child.answer("connect 9") == "refused")
  }

  @Test func unconfinedChildCouldReadTheDatabase() async throws {
    let child = try SampleChild(confined: false)

    #expect(try await child.answer("read {}/database") == "read secret")
    #expect(try await child.answer("memory 2000") == "given")
  }
}
