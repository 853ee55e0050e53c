import Foundation
import GRDB
import Indicators
import Testing

@testable import Records

@Suite struct StoreTests {
  @Test func writesWaitForTheDisk() throws {
    let temporary = try TemporaryHome()

    let store = try temporary.store()

    #expect(try store.durability() == 2)
  }

  @Test func onlyTheTestOfDurabilityCanAskForLess() {
    let asked = ["YARDSTICK_TEST": "1", "YARDSTICK_TEST_SYNCHRONOUS": "NORMAL"]

    #expect(Synchronous(environment: asked) == .normal)
    #expect(Synchronous(environment: ["YARDSTICK_TEST_SYNCHRONOUS": "NORMAL"]) == .full)
    #expect(Synchronous(environment: ["YARDSTICK_TEST": "1"]) == .full)
    #expect(Synchronous(environment: [:]) == .full)
  }

  @Test func askedForLessThePoolRunsNormal() throws {
    let temporary = try TemporaryHome()

    let store = try Store(home: temporary.home, synchronous: .normal)

    #expect(try store.durability() == 1)
  }

  @Test func nothingIsWrittenToADatabaseThatWasTakenAwayOrReplaced() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store()
    let (path, backup) = (temporary.home.database.path, temporary.home.database.path + ".backup")
    try FileManager.default.copyItem(atPath: path, toPath: backup)
    let source = Source(
      address: "https://gazette.arcadia.example/", title: "Gazette", addedAt: moment(1))

    try FileManager.default.removeItem(atPath: path)
    #expect(throws: StoreError.replaced) { try store.add(source, by: "ada", at: moment(1)) }
    try FileManager.default.moveItem(atPath: backup, toPath: path)
    #expect(throws: StoreError.replaced) { try store.add(source, by: "ada", at: moment(1)) }
  }

  @Test func noConnectionReadsADatabaseThatWasPutInThePlaceOfTheFirst() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store()
    let (path, backup) = (temporary.home.database.path, temporary.home.database.path + ".backup")
    try FileManager.default.copyItem(atPath: path, toPath: backup)
    #expect(rename(backup, path) == 0)

    #expect(throws: StoreError.replaced) { try store.sources() }
  }

  @Test func theLinkedEngineTellsItsVersion() {
    #expect(Store.engineVersion.hasPrefix("3."))
  }

  @Test func readingNeedsADatabase() throws {
    let temporary = try TemporaryHome()

    #expect(throws: StoreError.noDatabase(temporary.home.database.path)) {
      try Store(reading: temporary.home)
    }
  }

  @Test func aStoreOpenedForReadingTakesNoChanges() throws {
    let temporary = try TemporaryHome()
    _ = try temporary.store(Arcadia.framework)
    let store = try Store(reading: temporary.home)

    #expect(throws: StoreError.openedForReading) {
      try store.append(Arcadia.framework.table(value: 1), by: "ada", at: moment(1))
    }
  }

  @Test func oneReadsWhileAnotherWrites() throws {
    let temporary = try TemporaryHome()
    let writing = try temporary.store(Arcadia.framework)
    let reading = try Store(reading: temporary.home)

    let seen = try writing.write { database in
      _ = try database.addAct(.record, by: "ada", at: moment(1))
      return try reading.latestRevisionNumber()
    }

    #expect(seen == 1)
    #expect(try reading.latestRevisionNumber() == 2)
  }

  @Test func closingTidiesTheLogAway() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    try store.append(Arcadia.framework.table(value: 1), by: "ada", at: moment(1))
    _ = try store.observations(of: Arcadia.framework)

    try store.close()

    let files = try FileManager.default.contentsOfDirectory(atPath: temporary.home.directory.path)
    #expect(Set(files) == ["archive", "lock", "lock.turn", "yardstick.sqlite"])
  }

  @Test func aFileThatIsNoDatabaseIsCalledDamaged() throws {
    let temporary = try TemporaryHome()
    try Data(repeating: 0x55, count: 8192).write(to: temporary.home.database)

    let error = #expect(throws: StoreError.self) { try Store(home: temporary.home) }

    #expect(error?.description.contains("yardstick check") == true)
  }

  @Test func aSoundDatabasePassesItsCheck() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    try store.append(Arcadia.framework.table(value: 1), by: "ada", at: moment(1))

    #expect(try store.check() == [])
  }

  @Test func theCheckFindsWhatWasDoneBehindTheStore() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    try store.append(Arcadia.framework.table(value: 1), by: "ada", at: moment(1))
    try store.close()
    try temporary.outside { database in
      try database.execute(
        sql: """
          PRAGMA foreign_keys = OFF;
          DROP TRIGGER revision_delete;
          DELETE FROM revision;
          DROP TRIGGER author_delete;
          DELETE FROM author;
          """)
    }

    let findings = try Store(reading: temporary.home).check()

    #expect(
      findings == [
        "A row of act points to a row of author that is missing.",
        "An act that records observations has none.",
        "A table lacks the triggers that keep its rows from being changed.",
      ])
  }

  @Test func theDiskFullIsSaidInWords() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)

    let error = #expect(throws: StoreError.self) {
      try store.write { database in
        try database.execute(sql: "PRAGMA max_page_count = 1")
        try database.execute(
          sql: "INSERT INTO author (name) VALUES (?)",
          arguments: [String(repeating: "x", count: 1_000_000)])
      }
    }

    #expect(error == .cannotWrite("the disk is full"))
  }
}
