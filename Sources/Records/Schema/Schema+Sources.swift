import GRDB

extension Schema {
  /// Sources, what was said of them over time, and the attempts to fetch them.
  ///
  /// Lists are JSON arrays of texts.
  static func createSources(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE source (
          id INTEGER PRIMARY KEY,
          address TEXT NOT NULL UNIQUE CHECK (address <> ''),
          act INTEGER NOT NULL REFERENCES act (id)
        ) STRICT;

        CREATE TABLE source_revision (
          source INTEGER NOT NULL REFERENCES source (id),
          act INTEGER NOT NULL REFERENCES act (id),
          title TEXT NOT NULL,
          country TEXT,
          language TEXT,
          owner TEXT,
          licence TEXT,
          indicators TEXT NOT NULL,
          kind TEXT NOT NULL,
          schedule TEXT,
          state TEXT NOT NULL,
          PRIMARY KEY (source, act)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE capture (
          id INTEGER PRIMARY KEY,
          source INTEGER NOT NULL REFERENCES source (id),
          act INTEGER NOT NULL REFERENCES act (id),
          started_at INTEGER NOT NULL,
          milliseconds INTEGER NOT NULL,
          address TEXT NOT NULL,
          final_address TEXT NOT NULL,
          redirects TEXT NOT NULL,
          moved_to TEXT,
          status INTEGER,
          outcome TEXT NOT NULL CHECK (outcome <> ''),
          fault TEXT,
          warnings TEXT NOT NULL,
          media_type TEXT,
          charset TEXT,
          etag TEXT,
          last_modified TEXT,
          retry_after INTEGER,
          size INTEGER,
          digest TEXT CHECK (length(digest) = 64),
          peer TEXT,
          tls TEXT,
          detail TEXT NOT NULL
        ) STRICT;
        CREATE INDEX capture_source ON capture (source, id);
        CREATE INDEX capture_digest ON capture (digest) WHERE digest IS NOT NULL;
        """)
    for table in ["source", "source_revision", "capture"] {
      try guardRows(of: table, in: database)
    }
  }
}
