import Foundation
import GRDB
import Indicators

extension Store {
  /// Keeps `framework` with the `text` it was read from; gives the act, or nil when it is there.
  ///
  /// A version that was used once keeps its text for ever: observations and scores rest on it.
  @discardableResult
  public func load(
    _ framework: Framework, text: String, by author: String, reason: String? = nil, at now: Date
  ) throws(StoreError) -> Int64? {
    try write { database in
      let known = try database.prepare("SELECT text FROM framework WHERE code = ? AND version = ?")
      known.start(.text(framework.code.rawValue), .integer(framework.version))
      if try known.step() {
        guard known.text(0) == text else {
          throw StoreError.versionUsed(framework.code, version: framework.version)
        }
        return nil
      }
      let act = try database.addAct(
        .framework, by: author, reason: reason,
        subject: "\(framework.code) \(framework.version)", at: now)
      try Self.insert(framework, text: text, act: act, into: database)
      return act
    }
  }

  /// Every version of every framework, by code, the newest version first.
  public func frameworks() throws(StoreError) -> [StoredFramework] {
    try read { database in
      try Self.frameworks(
        from: database.prepare("\(Self.selectFrameworks) ORDER BY framework.code, version DESC"))
    }
  }

  /// One version of a framework, or its newest where `version` is nil.
  public func framework(
    _ code: Code<Framework>, version: Int? = nil
  ) throws(StoreError) -> StoredFramework? {
    try read { database in
      let rows = try database.prepare(
        """
        \(Self.selectFrameworks) WHERE framework.code = ?1 AND (?2 IS NULL OR version = ?2)
        ORDER BY version DESC LIMIT 1
        """)
      rows.start(.text(code.rawValue), .integer(version))
      return try Self.frameworks(from: rows).first
    }
  }

  private static let selectFrameworks = """
    SELECT act.id, act.time, author.name, act.kind, act.reason, act.subject,
      framework.code, version, status, text
    FROM framework JOIN act ON act.id = framework.act JOIN author ON author.id = act.author
    """

  private static func frameworks(from rows: PreparedStatement) throws -> [StoredFramework] {
    var frameworks: [StoredFramework] = []
    while try rows.step() {
      frameworks.append(
        StoredFramework(
          code: Code(rows.text(6)), version: Int(rows.integer(7)), status: try rows.named(8),
          text: rows.text(9), act: try Act(row: rows)))
    }
    return frameworks
  }

  private static func insert(
    _ framework: Framework, text: String, act: Int64, into database: Database
  ) throws {
    try database.prepare(
      "INSERT INTO framework (code, version, status, text, act) VALUES (?, ?, ?, ?, ?)"
    ).run(
      .text(framework.code.rawValue), .integer(framework.version),
      .text(framework.status.rawValue), .text(text), .integer(act))
    let id = database.lastRow
    let indicator = try database.prepare(
      "INSERT INTO indicator (framework, code, facet) VALUES (?, ?, ?)")
    for column in framework.columns {
      try indicator.run(
        .integer(id), .text(column.code.rawValue), .text(column.facet?.rawValue ?? ""))
    }
    let cycle = try database.prepare("INSERT INTO cycle (framework, code) VALUES (?, ?)")
    for each in framework.cycles {
      try cycle.run(.integer(id), .text(each.code.rawValue))
    }
  }
}
