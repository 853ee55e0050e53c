import GRDB

extension Schema {
  /// Acts, frameworks, and the revisions of observations.
  ///
  /// A revision's key begins with the cycle, since cycles are what one asks for, and ends with the
  /// act, so that the revisions of a cell lie side by side, oldest first, in the one b-tree there
  /// is. An act holds at most one revision of a cell and assessor, so its number is the
  /// revision's. `standing` is the raw value of `ObservationTable.Standing`.
  ///
  /// Acts are ordered by their number; `time` is what the clock said, and clocks jump. The hash
  /// chain of the audit log is a table beside `act`, one row for each, and comes with it.
  static func createRecords(in database: Database) throws {
    try createActs(in: database)
    try createFrameworks(in: database)
    try createRevisions(in: database)
    for table in [
      "author", "act", "framework", "indicator", "cycle", "country", "assessor", "detail",
      "revision",
    ] {
      try guardRows(of: table, in: database)
    }
  }

  /// Who did what, when and why.
  private static func createActs(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE author (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE act (
          id INTEGER PRIMARY KEY,
          time INTEGER NOT NULL,
          author INTEGER NOT NULL REFERENCES author (id),
          kind TEXT NOT NULL CHECK (kind <> ''),
          reason TEXT,
          subject TEXT
        ) STRICT;
        CREATE INDEX act_time ON act (time);
        """)
  }

  /// The frameworks, and the codes that observations are kept under.
  private static func createFrameworks(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE framework (
          id INTEGER PRIMARY KEY,
          code TEXT NOT NULL CHECK (code <> ''),
          version INTEGER NOT NULL CHECK (version >= 1),
          status TEXT NOT NULL CHECK (status IN ('provisional', 'official')),
          text TEXT NOT NULL,
          act INTEGER NOT NULL REFERENCES act (id),
          UNIQUE (code, version)
        ) STRICT;

        CREATE TABLE indicator (
          id INTEGER PRIMARY KEY,
          framework INTEGER NOT NULL REFERENCES framework (id),
          code TEXT NOT NULL CHECK (code <> ''),
          facet TEXT NOT NULL,
          UNIQUE (framework, code, facet)
        ) STRICT;

        CREATE TABLE cycle (
          id INTEGER PRIMARY KEY,
          framework INTEGER NOT NULL REFERENCES framework (id),
          code TEXT NOT NULL CHECK (code <> ''),
          UNIQUE (framework, code)
        ) STRICT;

        CREATE TABLE country (
          id INTEGER PRIMARY KEY,
          code TEXT NOT NULL UNIQUE CHECK (code <> '')
        ) STRICT;

        CREATE TABLE assessor (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE
        ) STRICT;
        """)
  }

  /// What was said of each cell, revision by revision.
  private static func createRevisions(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE detail (
          id INTEGER PRIMARY KEY,
          confidence TEXT CHECK (confidence IN ('high', 'medium', 'low')),
          sample_size INTEGER,
          standard_error REAL,
          low REAL,
          high REAL,
          currency TEXT,
          date TEXT,
          justification TEXT,
          evidence_address TEXT,
          evidence_quote TEXT,
          evidence_page TEXT,
          CHECK (evidence_address IS NOT NULL OR (evidence_quote IS NULL AND evidence_page IS NULL))
        ) STRICT;

        CREATE TABLE revision (
          cycle INTEGER NOT NULL REFERENCES cycle (id),
          indicator INTEGER NOT NULL REFERENCES indicator (id),
          country INTEGER NOT NULL REFERENCES country (id),
          assessor INTEGER NOT NULL REFERENCES assessor (id),
          act INTEGER NOT NULL REFERENCES act (id),
          standing INTEGER NOT NULL,
          value REAL,
          text TEXT,
          detail INTEGER REFERENCES detail (id),
          PRIMARY KEY (cycle, indicator, country, assessor, act),
          CHECK (CASE standing
            WHEN 0 THEN value IS NOT NULL AND text IS NULL
            WHEN 1 THEN value IS NULL AND text IS NOT NULL
            ELSE standing BETWEEN 2 AND 6 AND value IS NULL AND text IS NULL
          END)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
