import Foundation
import GRDB
import Indicators

extension Store {
  /// The noise rules of a source as they stand.
  public func noise(of source: Int64) throws(StoreError) -> NoiseRules {
    try noiseHistory(of: source).last?.rules ?? NoiseRules()
  }

  /// The noise rules of a source as they were set, oldest first, with who did it when and why.
  public func noiseHistory(
    of source: Int64
  ) throws(StoreError) -> [(act: Act, rules: NoiseRules)] {
    try read { database in
      let rows = try database.prepare(
        """
        SELECT act.id, act.time, author.name, act.kind, act.reason, act.subject,
          kept, dropped, patterns, numbers, dates
        FROM noise_revision JOIN act ON act.id = noise_revision.act
        JOIN author ON author.id = act.author
        WHERE source = ? ORDER BY act.id
        """)
      rows.start(.integer(source))
      var history: [(act: Act, rules: NoiseRules)] = []
      while try rows.step() {
        var rules = NoiseRules()
        rules.keep = try TextList.read(rows.text(6))
        rules.drop = try TextList.read(rows.text(7))
        rules.patterns = try TextList.read(rows.text(8))
        rules.ignoresNumbers = rows.integer(9) == 1
        rules.ignoresDates = rows.integer(10) == 1
        history.append((try Act(row: rows), rules))
      }
      return history
    }
  }

  /// Sets the noise rules of a source.
  public func set(
    _ rules: NoiseRules, of source: Int64, by author: String, reason: String? = nil, at now: Date
  ) throws(StoreError) {
    try write { database in
      let act = try database.addAct(
        .noise, by: author, reason: reason, subject: "source \(source)", at: now)
      try database.prepare(
        """
        INSERT INTO noise_revision (source, act, kept, dropped, patterns, numbers, dates)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
      ).run(
        .integer(source), .integer(act), .text(try TextList.write(rules.keep)),
        .text(try TextList.write(rules.drop)), .text(try TextList.write(rules.patterns)),
        .integer(rules.ignoresNumbers ? 1 : 0), .integer(rules.ignoresDates ? 1 : 0))
    }
  }
}
