import GRDB

extension Schema {
  /// The addresses to which sources were moved after they were added.
  ///
  /// An address that a source has left may be watched by another, so no address is unique any more;
  /// that no two sources are watched at the same is seen to when one is added or moved.
  static func addSourceAddresses(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE source_anew (
          id INTEGER PRIMARY KEY,
          address TEXT NOT NULL CHECK (address <> ''),
          act INTEGER NOT NULL REFERENCES act (id)
        ) STRICT;
        INSERT INTO source_anew SELECT id, address, act FROM source;
        DROP TABLE source;
        ALTER TABLE source_anew RENAME TO source;
        CREATE INDEX source_added_at ON source (address);

        CREATE TABLE source_address (
          source INTEGER NOT NULL REFERENCES source (id),
          act INTEGER NOT NULL REFERENCES act (id),
          address TEXT NOT NULL CHECK (address <> ''),
          PRIMARY KEY (source, act)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX source_moved_to ON source_address (address);
        """)
    for table in ["source", "source_address"] { try guardRows(of: table, in: database) }
  }
}
