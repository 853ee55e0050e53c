import Foundation
import GRDB
import Indicators

extension Store {
  /// The addresses at which the source of that number was watched before, oldest first.
  public func formerAddresses(of id: Int64) throws(StoreError) -> [FormerAddress] {
    try read { database in
      let rows = try database.prepare(
        """
        SELECT held.address, act.time, author.name, act.reason
        FROM (SELECT address, act FROM source WHERE id = ?1
          UNION ALL SELECT address, act FROM source_address WHERE source = ?1) AS held
        JOIN act ON act.id = held.act JOIN author ON author.id = act.author
        ORDER BY held.act
        """)
      rows.start(.integer(id))
      var former: [FormerAddress] = []
      var last: (address: String, since: Date)?
      while try rows.step() {
        let moment = Date(milliseconds: rows.integer(1))
        if let last {
          former.append(
            FormerAddress(
              address: last.address, since: last.since, until: moment, author: rows.text(2),
              reason: rows.textIfAny(3)))
        }
        last = (rows.text(0), moment)
      }
      return former
    }
  }

  /// The source that each address means: the one that is watched there, else the one that was removed
  /// there, else the last that was moved away from it.
  public func sourcesByAddress() throws(StoreError) -> [String: Int64] {
    try read { database in
      let rows = try database.prepare(
        """
        SELECT held.address, held.source FROM (\(Self.holdings)) AS held
        ORDER BY held.is_there, held.is_dead DESC, held.act
        """)
      var sources: [String: Int64] = [:]
      while try rows.step() { sources[rows.text(0)] = rows.integer(1) }
      return sources
    }
  }

  /// Each address that a source has or had, with whether it still has it, in SQL.
  private static let holdings = """
    SELECT held.address, held.source, held.act, latest.state = 'dead' AS is_dead,
      NOT EXISTS (SELECT 1 FROM source_address AS later
        WHERE later.source = held.source AND later.act > held.act) AS is_there
    FROM (SELECT id AS source, act, address FROM source
      UNION ALL SELECT source, act, address FROM source_address) AS held
    JOIN source_revision AS latest ON latest.source = held.source AND latest.act = (
      SELECT max(act) FROM source_revision WHERE source_revision.source = held.source)
    """
}

extension Source {
  /// The address at which a source is watched now, in SQL.
  static let currentAddress = """
    coalesce((SELECT moved.address FROM source_address AS moved
      WHERE moved.source = source.id ORDER BY moved.act DESC LIMIT 1), source.address)
    """
}

extension Database {
  /// The sources that have this address, or had it; first who came to it first.
  private func holders(of address: String) throws -> [Source] {
    let rows = try kept(
      """
      SELECT held.source FROM (SELECT id AS source, act FROM source WHERE address = ?1
        UNION ALL SELECT source, act FROM source_address WHERE address = ?1) AS held
      GROUP BY held.source ORDER BY max(held.act)
      """)
    rows.start(.text(address))
    var numbers: [Int64] = []
    while try rows.step() { numbers.append(rows.integer(0)) }
    return try numbers.compactMap { try Store.source($0, in: self) }
  }

  /// Whether a source has this address, or had it.
  func isKnown(address: String) throws -> Bool { try !holders(of: address).isEmpty }

  /// The source that this address means: the one that is watched there, else the one that was removed
  /// there, else the last that was moved away from it.
  func source(at address: String) throws -> Source? {
    let holders = try holders(of: address)
    let there = holders.filter { $0.address == address }
    return there.first { $0.state != .dead } ?? there.last ?? holders.last
  }

  /// The source that is watched at this address; `nil` where it was removed, or moved away.
  func watcher(of address: String) throws -> Source? {
    try source(at: address).flatMap { $0.address == address && $0.state != .dead ? $0 : nil }
  }

  /// Moves a source to the address that it has now, as part of `act`; it is due there at once.
  func move(_ source: Source, act: Int64, at now: Date) throws {
    if let watcher = try watcher(of: source.address), watcher.id != source.id {
      throw StoreError.addressTaken(watcher.id ?? 0, address: source.address)
    }
    try prepare("INSERT INTO source_address (source, act, address) VALUES (?, ?, ?)")
      .run(.integer(source.id), .integer(act), .text(source.address))
    try prepare("UPDATE source_watch SET moved_to = NULL WHERE source = ?")
      .run(.integer(source.id))
    try beDue(source, at: now)
  }

  /// Has a source that was looked at before fetched as soon as somebody looks what is due.
  func beDue(_ source: Source, at now: Date) throws {
    // A run that was reckoned by another schedule would be reckoned anew.
    try prepare("UPDATE source_watch SET next_run = ?, schedule = ? WHERE source = ?")
      .run(.integer(now.milliseconds), .text(source.schedule), .integer(source.id))
  }
}
