import Foundation
import Records
import Testing

@Suite struct HomeLockTests {
  @Test func theSecondIsRefusedAndToldWhoHoldsIt() throws {
    let temporary = try TemporaryHome()
    let first = try HomeLock.take(of: temporary.home, for: "serve", at: moment(0))

    let holder = LockHolder(
      process: ProcessInfo.processInfo.processIdentifier, command: "serve", since: moment(0))
    #expect(throws: HomeError.served(by: holder)) {
      try HomeLock.take(of: temporary.home, for: "record", at: moment(1))
    }
    withExtendedLifetime(first) {}
  }

  @Test func lettingGoGivesItBack() throws {
    let temporary = try TemporaryHome()
    var lock: HomeLock? = try HomeLock.take(of: temporary.home, for: "serve", at: moment(0))
    #expect(lock != nil)
    lock = nil

    #expect(throws: Never.self) {
      try HomeLock.take(of: temporary.home, for: "record", at: moment(1))
    }
  }

  @Test func whoWaitsGetsItOnceItIsFree() async throws {
    let temporary = try TemporaryHome()
    let home = temporary.home
    let first = try HomeLock.take(of: home, for: "import", at: moment(0))

    async let second = HomeLock.take(
      of: home, for: "record", at: moment(1), waiting: .seconds(20))
    try await Task.sleep(for: .milliseconds(100))
    withExtendedLifetime(first) {}
    _ = consume first

    let taken = try await second
    #expect(HomeLock.holder(of: home)?.command == "record")
    withExtendedLifetime(taken) {}
  }

  @Test func aKilledHolderHoldsNothing() throws {
    let temporary = try TemporaryHome()
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    child.arguments = ["--no-fork", temporary.home.serving.path, "/bin/sleep", "600"]
    try child.run()
    func isHeld() -> Bool {
      (try? HomeLock.take(of: temporary.home, for: "serve", at: moment(0))) == nil
    }
    while !isHeld() { usleep(1_000) }

    kill(child.processIdentifier, SIGKILL)
    child.waitUntilExit()

    #expect(!isHeld())
  }
}
