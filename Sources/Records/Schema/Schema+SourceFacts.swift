import GRDB

extension Schema {
  /// What is said of a source beyond its first facts: what to expect, what to keep, how to fetch.
  static func addSourceFacts(in database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE source_revision ADD COLUMN rhythm TEXT CHECK (rhythm <> '');
        ALTER TABLE source_revision ADD COLUMN authorities TEXT CHECK (authorities <> '');
        ALTER TABLE source_revision ADD COLUMN retention TEXT NOT NULL DEFAULT 'keep all';
        ALTER TABLE source_revision ADD COLUMN limit_seconds INTEGER CHECK (limit_seconds > 0);
        ALTER TABLE source_revision ADD COLUMN limit_bytes INTEGER CHECK (limit_bytes > 0);
        ALTER TABLE source_revision ADD COLUMN feed INTEGER REFERENCES source (id);
        """)
  }
}
