import Foundation
import GRDB
import Indicators

extension Store {
  /// Adds `source`, whose number and time of addition the store gives; refuses a known address.
  ///
  /// A document that a feed brought is no refusal: it is the author's from then on, as they say it.
  @discardableResult
  public func add(
    _ source: Source, by author: String, reason: String? = nil, at now: Date
  ) throws(StoreError) -> Int64 {
    try write { database in
      let known = try database.source(at: source.address)
        .flatMap { $0.address == source.address ? $0 : nil }
      if let known, known.feed == nil {
        throw known.state == .dead
          ? StoreError.sourceRemoved(known.id ?? 0, address: source.address)
          : StoreError.sourceExists(known.id ?? 0, address: source.address)
      }
      let act = try database.addAct(
        .source, by: author, reason: reason, subject: source.address, at: now)
      let id = try known?.id ?? database.addSource(at: source.address, act: act)
      try database.revise(id, as: source, act: act)
      return id
    }
  }

  /// Adds those of `sources` whose addresses no source has or had, as one act; gives how many.
  ///
  /// `list` is the name of the list from which they come.
  public func add(
    _ sources: [Source], from list: String, by author: String, at now: Date
  ) throws(StoreError) -> Int {
    try write { database in
      let new = try sources.filter { try !database.isKnown(address: $0.address) }
      guard !new.isEmpty else { return 0 }
      let act = try database.addAct(.source, by: author, subject: list, at: now)
      let row = try database.prepare("INSERT INTO source (address, act) VALUES (?, ?)")
      for source in new {
        try row.run(.text(source.address), .integer(act))
        try database.revise(database.lastRow, as: source, act: act)
      }
      return new.count
    }
  }

  /// Changes what is said of the source of that number as it stands; gives it as it was and as it is.
  ///
  /// Where its address changes, its captures and what rests on them stay with it; an address at which
  /// another source is watched is refused.
  @discardableResult
  public func change(
    _ id: Int64, by author: String, reason: String? = nil, at now: Date,
    _ change: (inout Source) -> Void
  ) throws(StoreError) -> (before: Source, after: Source) {
    try write { database in
      guard let stored = try Self.source(id, in: database) else {
        throw StoreError.unknownSource(id)
      }
      var changed = stored
      change(&changed)
      (changed.id, changed.addedAt) = (id, stored.addedAt)
      guard changed != stored else { return (stored, stored) }
      let act = try database.addAct(
        .source, by: author, reason: reason, subject: stored.address, at: now)
      if changed.address != stored.address {
        try database.move(changed, act: act, at: now)
      }
      try database.revise(id, as: changed, act: act)
      return (stored, changed)
    }
  }

  /// All sources as they stand, by number.
  public func sources() throws(StoreError) -> [Source] {
    try read { database in
      let rows = try database.prepare("\(Source.select) ORDER BY source.id")
      var sources: [Source] = []
      while try rows.step() { sources.append(try Source(row: rows)) }
      return sources
    }
  }

  /// The source of that number as it stands.
  public func source(_ id: Int64) throws(StoreError) -> Source? {
    try read { try Self.source(id, in: $0) }
  }

  /// The source that `address` means, as it stands: the one that is watched there, else the one that
  /// was removed there, else the last that was moved away from it.
  public func source(at address: String) throws(StoreError) -> Source? {
    try read { try $0.source(at: address) }
  }

  static func source(_ id: Int64, in database: Database) throws -> Source? {
    let row = try database.prepare("\(Source.select) WHERE source.id = ?")
    row.start(.integer(id))
    return try row.step() ? try Source(row: row) : nil
  }
}

extension Database {
  fileprivate func addSource(at address: String, act: Int64) throws -> Int64 {
    try prepare("INSERT INTO source (address, act) VALUES (?, ?)")
      .run(.text(address), .integer(act))
    return lastRow
  }
}
