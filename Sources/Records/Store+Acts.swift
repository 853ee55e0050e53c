import Foundation
import GRDB

extension Store {
  /// The number of the last act, by which a cache knows whether it is still right; 0: none yet.
  public func latestRevisionNumber() throws(StoreError) -> Int64 {
    try read { database in
      let last = try database.prepare("SELECT max(id) FROM act")
      return try last.step() ? last.integer(0) : 0
    }
  }

  /// The last `limit` acts, newest first.
  public func acts(limit: Int) throws(StoreError) -> [Act] {
    try read { database in
      let rows = try database.prepare("\(Self.selectActs) ORDER BY act.id DESC LIMIT ?")
      rows.start(.integer(Int64(max(0, limit))))
      var acts: [Act] = []
      while try rows.step() { acts.append(try Act(row: rows)) }
      return acts
    }
  }

  static let selectActs = """
    SELECT act.id, act.time, author.name, act.kind, act.reason, act.subject
    FROM act JOIN author ON author.id = act.author
    """
}

extension Act {
  /// The act in a row that begins with the columns of `Store.selectActs`.
  init(row: PreparedStatement) throws {
    self.init(
      id: row.integer(0), time: Date(milliseconds: row.integer(1)), author: row.text(2),
      kind: try row.named(3), reason: row.textIfAny(4), subject: row.textIfAny(5))
  }
}

extension Database {
  /// Adds an act and gives its number.
  func addAct(
    _ kind: ActKind, by author: String, reason: String? = nil, subject: String? = nil,
    at now: Date
  ) throws -> Int64 {
    let author = try number(of: author, in: "author", column: "name")
    try kept("INSERT INTO act (time, author, kind, reason, subject) VALUES (?, ?, ?, ?, ?)")
      .run(
        .integer(now.milliseconds), .integer(author), .text(kind.rawValue), .text(reason),
        .text(subject))
    return lastRow
  }

  /// The number of `word` in a table of words, to which it is added when it is new.
  func number(of word: String, in table: String, column: String) throws -> Int64 {
    if let number = try numberIfAny(of: word, in: table, column: column) { return number }
    try prepare("INSERT INTO \(table) (\(column)) VALUES (?)").run(.text(word))
    return lastRow
  }

  /// The number of `word` in a table of words.
  func numberIfAny(of word: String, in table: String, column: String) throws -> Int64? {
    let known = try kept("SELECT id FROM \(table) WHERE \(column) = ?")
    known.start(.text(word))
    return try known.step() ? known.integer(0) : nil
  }
}
