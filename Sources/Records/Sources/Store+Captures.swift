import Foundation
import GRDB
import Indicators

extension Store {
  /// Adds one attempt, and gives its number.
  @discardableResult
  public func append(
    _ capture: Capture, by author: String, at now: Date
  ) throws(StoreError) -> Int64 {
    let numbers = try append([capture], by: author, at: now)
    guard let number = numbers.first else { throw .unexpected("a capture has no number") }
    return number
  }

  /// Adds attempts as one act, and gives their numbers in their order.
  ///
  /// Each act waits for the disk once, so what comes in together is best kept together.
  @discardableResult
  public func append(
    _ captures: [Capture], by author: String, at now: Date
  ) throws(StoreError) -> [Int64] {
    guard !captures.isEmpty else { return [] }
    return try write { database in
      // The watches are read first, since there are none of a source that is not known.
      let watches = try database.watches(of: Set(captures.map(\.source)))
      let act = try database.addAct(.fetch, by: author, at: now)
      let row = try database.kept(Capture.insert)
      let exchange = try database.kept("INSERT INTO exchange (capture, heads) VALUES (?, ?)")
      let numbers = try captures.map { capture in
        try row.run(capture, act: act)
        let number = database.lastRow
        if !capture.heads.isEmpty {
          try exchange.run(.integer(number), .bytes(capture.heads))
        }
        return number
      }
      // Whether a failure stands is known once its run is over: see `noteFailures`.
      try database.note(captures.filter(\.outcome.isGood), watches, patience: 1, at: now)
      return numbers
    }
  }

  /// The attempts to fetch a source, newest first, at most `limit` of them.
  public func captures(of source: Int64, limit: Int = .max) throws(StoreError) -> [Capture] {
    try captures("WHERE source = ? ORDER BY id DESC LIMIT ?", .integer(source), .integer(limit))
  }

  /// One attempt.
  public func capture(_ id: Int64) throws(StoreError) -> Capture? {
    try captures("WHERE id = ?", .integer(id), .null).first
  }

  /// The last attempt of every source that was ever fetched, by the number of the source.
  public func lastCaptures() throws(StoreError) -> [Int64: Capture] {
    let last = try captures(
      "WHERE id IN (SELECT max(id) FROM capture GROUP BY source)", .null, .null)
    return Dictionary(last.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The last attempt that found the source in order, with which the next one is compared.
  public func lastGoodCapture(of source: Int64) throws(StoreError) -> Capture? {
    try captures("WHERE id = (\(Capture.lastGood(of: "?1")))", .integer(source), .null).first
  }

  /// The last good attempt of every source that has one, by the number of the source.
  public func lastGoodCaptures() throws(StoreError) -> [Int64: Capture] {
    // Source by source, from the newest back: what it costs does not grow with the history.
    let last = try captures(
      "WHERE id IN (SELECT (\(Capture.lastGood(of: "watched.id"))) FROM source AS watched)", .null,
      .null)
    return Dictionary(last.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func captures(
    _ condition: String, _ first: Binding, _ second: Binding
  ) throws(StoreError) -> [Capture] {
    try read { database in
      let rows = try database.prepare("\(Capture.select) \(condition)")
      rows.start(first, second)
      var captures: [Capture] = []
      while try rows.step() { captures.append(try Capture(row: rows)) }
      return captures
    }
  }
}
