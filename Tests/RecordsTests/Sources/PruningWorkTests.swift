import GRDB
import GRDBSQLite
import Indicators
import Testing

@testable import Records

/// Pruning a source twice as old takes twice the work, and not four times.
///
/// Work is counted in steps of SQLite's machine, so that it does not matter what else the computer does.
struct PruningWorkTests {
  @Test func theWorkOfPruningGrowsAsTheCapturesDo() throws {
    let young = try work(captures: 250)
    let old = try work(captures: 500)

    for (question, steps) in young {
      let more = try #require(old[question])
      #expect(steps > 250, "\(question)")
      #expect(more < steps * 5 / 2, "\(question)")
    }
  }

  /// The steps of all that a pruning asks of the records of one source, in which every capture brought
  /// another body, and half of the bodies are let go.
  private func work(captures: Int) throws -> [String: Int] {
    let temporary = try TemporaryHome()
    let store = try temporary.store()
    let source = try fill(store, captures)
    let reading = try Store(reading: temporary.home)
    let writer = try #require(store.writer)
    let half = try (0..<captures / 2).map(digest)
    func asking(_ question: () throws -> Void) throws -> Int {
      try steps(on: reading.reader.read, during: question)
    }
    let work = [
      "captures": try asking { _ = try reading.captures(of: source) },
      "expected": try asking { _ = try reading.expectedBodies() },
      "letting go": try steps(on: writer.writeWithoutTransaction) {
        try store.prune(half, by: "ada", at: moment(2))
      },
      "still expected": try asking { _ = try reading.expectedBodies() },
      "pruned": try asking { _ = try reading.prunedBodies() },
    ]
    #expect(try reading.prunedBodies() == Set(half))
    return work
  }

  private func fill(_ store: Store, _ captures: Int) throws -> Int64 {
    let address = "https://gazette.arcadia.example/law"
    let source = try store.add(
      Source(address: address, title: "Gazette", addedAt: moment(0)), by: "ada", at: moment(0))
    let all = try (0..<captures).map { number in
      var capture = Capture(
        source: source, startedAt: moment(1), address: address, outcome: .changed, detail: "")
      (capture.digest, capture.status) = (try digest(number), 200)
      return capture
    }
    try store.append(all, by: "fetch", at: moment(1))
    return source
  }

  private func digest(_ number: Int) throws -> Digest {
    let bytes = (0..<32).map { $0 < 4 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
    return try #require(Digest(bytes: bytes))
  }

  /// The steps that the machine of SQLite takes during `body` on the connection that `lend` gives.
  private func steps(
    on lend: ((Database) throws -> Void) throws -> Void, during body: () throws -> Void
  ) throws -> Int {
    var steps = 0
    try withUnsafeMutablePointer(to: &steps) { steps in
      try lend { database in
        sqlite3_progress_handler(
          database.sqliteConnection, 1,
          { steps in
            steps?.assumingMemoryBound(to: Int.self).pointee += 1
            return 0
          }, steps)
      }
      defer { try? lend { sqlite3_progress_handler($0.sqliteConnection, 0, nil, nil) } }
      try body()
    }
    return steps
  }
}
