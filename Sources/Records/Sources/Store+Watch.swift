import Foundation
import GRDB
import Indicators

extension Store {
  /// The watch over every source that was looked at, by number.
  public func watches() throws(StoreError) -> [Int64: SourceWatch] {
    try read { try $0.watches() }
  }

  /// Changes the watches of all active sources in one transaction.
  ///
  /// `change` is told each source with its watch; what it returns becomes an event, and so does what
  /// `closing` gives at the end. Every worker leases sources in here, so no two can lease the same.
  public func changeWatches(
    _ change: (Source, inout SourceWatch) -> SourceEvent?, closing: () -> [SourceEvent] = { [] }
  ) throws(StoreError) {
    try write { database in
      let watches = try database.watches()
      let rows = try database.prepare("\(Source.select) ORDER BY source.id")
      var sources: [Source] = []
      while try rows.step() { sources.append(try Source(row: rows)) }
      let row = try database.prepare(SourceWatch.upsert)
      for source in sources where source.state == .active {
        let before = watches[source.id ?? 0] ?? SourceWatch()
        var after = before
        if let event = change(source, &after) { try database.insert(event) }
        if after != before { try row.run(after, of: source.id ?? 0) }
      }
      for event in closing() { try database.insert(event) }
    }
  }

  /// Takes note of the failures with which a run ended, one for each source that failed.
  ///
  /// After `patience` of them in a row there is an alert.
  public func noteFailures(_ captures: [Capture], patience: Int, at now: Date) throws(StoreError) {
    guard !captures.isEmpty else { return }
    try write { database in
      let watches = try database.watches(of: Set(captures.map(\.source)))
      try database.note(captures, watches, patience: patience, at: now)
    }
  }

  /// Prolongs all leases of `worker`.
  public func renewLeases(of worker: String, until: Date) throws(StoreError) {
    try write { database in
      try database.prepare("UPDATE source_watch SET leased_until = ? WHERE worker = ?")
        .run(.integer(until.milliseconds), .text(worker))
    }
  }
}

extension Database {
  /// Takes note of captures for the health of their sources, whose `watches` stand as they were read
  /// in this transaction, and ends their leases.
  func note(
    _ captures: [Capture], _ watches: [Int64: SourceWatch], patience: Int, at now: Date
  ) throws {
    var noted: [Int64: SourceWatch] = [:]
    for capture in captures {
      var watch = noted[capture.source] ?? watches[capture.source] ?? SourceWatch()
      let events = try watch.health.note(
        capture, of: knownSource(capture.source), patience: patience)
      if !events.isEmpty, try isToldOf(knownSource(capture.source)) {
        for event in events { try insert(event) }
      }
      // What was stopped half-way is still due.
      if capture.outcome == .cancelled, watch.worker != nil { watch.nextRun = now }
      (watch.worker, watch.leasedUntil) = (nil, nil)
      noted[capture.source] = watch
    }
    let row = try kept(SourceWatch.upsert)
    for (source, watch) in noted { try row.run(watch, of: source) }
  }

  private func knownSource(_ number: Int64) throws -> Source {
    let row = try prepare("\(Source.select) WHERE source.id = ?")
    row.start(.integer(number))
    guard try row.step() else { throw StoreError.unknownSource(number) }
    return try Source(row: row)
  }

  /// Whether somebody wants to hear how a source fares: not of each old page that a feed once listed,
  /// unless an observation rests on it.
  private func isToldOf(_ source: Source) throws -> Bool {
    guard source.feed != nil else { return true }
    let cited = try prepare("SELECT EXISTS (SELECT 1 FROM evidence WHERE source = ?)")
    cited.start(.integer(source.id))
    return try cited.step() && cited.integer(0) == 1
  }

  fileprivate func watches() throws -> [Int64: SourceWatch] {
    let rows = try prepare("SELECT source, \(SourceWatch.columns) FROM source_watch")
    var watches: [Int64: SourceWatch] = [:]
    while try rows.step() { watches[rows.integer(0)] = SourceWatch(row: rows) }
    return watches
  }

  /// The watches over `sources`, also over those that were never looked at; throws where one of them
  /// is not known.
  func watches(of sources: Set<Int64>) throws -> [Int64: SourceWatch] {
    let row = try kept(
      """
      SELECT source.id, \(SourceWatch.columns) FROM source
      LEFT JOIN source_watch ON source_watch.source = source.id WHERE source.id = ?
      """)
    var watches = [Int64: SourceWatch](minimumCapacity: sources.count)
    for source in sources.sorted() {
      row.start(.integer(source))
      guard try row.step() else { throw StoreError.unknownSource(source) }
      watches[source] = SourceWatch(row: row)
    }
    return watches
  }
}
