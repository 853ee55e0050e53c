import GRDB

extension Schema {
  /// The heads that went over the wire, and the bodies that retention removed.
  ///
  /// `heads` holds what the archive packed, a few hundred bytes for a capture. A pruning says that a
  /// body was no longer needed when `capture` was the last that rested on it: a later capture with
  /// the same body brings it back.
  static func createArchive(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE exchange (
          capture INTEGER PRIMARY KEY REFERENCES capture (id),
          heads BLOB NOT NULL CHECK (length(heads) > 0)
        ) STRICT;

        CREATE TABLE pruning (
          digest TEXT NOT NULL CHECK (length(digest) = 64),
          act INTEGER NOT NULL REFERENCES act (id),
          capture INTEGER NOT NULL REFERENCES capture (id),
          PRIMARY KEY (digest, act)
        ) STRICT, WITHOUT ROWID;
        """)
    for table in ["exchange", "pruning"] { try guardRows(of: table, in: database) }
  }
}
