import Foundation
import Records
import Testing

@Suite struct HomeTests {
  @Test func aHomeIsForItsOwnerOnly() throws {
    let temporary = try TemporaryHome()

    for folder in [temporary.home.directory, temporary.home.archive] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path)
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func makingItAgainChangesNothing() throws {
    let temporary = try TemporaryHome()
    try Data("kept".utf8).write(to: temporary.home.archive.appendingPathComponent("blob"))

    try temporary.home.create()

    #expect(
      try String(
        contentsOf: temporary.home.archive.appendingPathComponent("blob"), encoding: .utf8)
        == "kept")
  }

  @Test func whereNothingCanBeMadeItSaysSo() throws {
    let temporary = try TemporaryHome()
    let file = temporary.home.directory.appendingPathComponent("file")
    try Data().write(to: file)

    #expect(throws: HomeError.self) { try Home(file).create() }
    #expect(throws: HomeError.self) { try Home(file.appendingPathComponent("under")).create() }
  }
}
