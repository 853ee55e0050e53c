import GRDB

extension Schema {
  /// Evidence: which passage of which capture an observation rests on, and what became of it.
  ///
  /// `revision` is the act of the revision the evidence came with: it stands as long as that is the
  /// last one of its cell and assessor. Evidence that was added by itself has none, and stands until
  /// it is withdrawn or carried to a newer capture, by a row that names it in `replaces`. A check
  /// holds it against a newer capture of its source; an answer closes a reopening.
  static func createEvidence(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE evidence (
          id INTEGER PRIMARY KEY,
          act INTEGER NOT NULL REFERENCES act (id),
          cycle INTEGER NOT NULL REFERENCES cycle (id),
          indicator INTEGER NOT NULL REFERENCES indicator (id),
          country INTEGER NOT NULL REFERENCES country (id),
          assessor INTEGER NOT NULL REFERENCES assessor (id),
          revision INTEGER REFERENCES act (id),
          replaces INTEGER UNIQUE REFERENCES evidence (id),
          source INTEGER NOT NULL REFERENCES source (id),
          capture INTEGER REFERENCES capture (id),
          quote TEXT,
          page TEXT,
          finding TEXT NOT NULL
            CHECK (finding IN ('exact', 'approximate', 'missing', 'unsought')),
          found_page INTEGER,
          position INTEGER,
          length INTEGER,
          passage TEXT,
          prefix TEXT,
          suffix TEXT,
          language TEXT,
          strength TEXT CHECK (strength IN
            ('law', 'statistic', 'survey', 'report', 'news', 'interview')),
          CHECK ((finding IN ('exact', 'approximate')) = (position IS NOT NULL)),
          CHECK (position IS NULL OR capture IS NOT NULL)
        ) STRICT;
        CREATE INDEX evidence_source ON evidence (source);
        CREATE INDEX evidence_cell ON evidence (cycle, indicator, country, assessor);

        CREATE TABLE evidence_withdrawal (
          evidence INTEGER PRIMARY KEY REFERENCES evidence (id),
          act INTEGER NOT NULL REFERENCES act (id)
        ) STRICT;

        CREATE TABLE evidence_check (
          evidence INTEGER NOT NULL REFERENCES evidence (id),
          capture INTEGER NOT NULL REFERENCES capture (id),
          act INTEGER NOT NULL REFERENCES act (id),
          state TEXT NOT NULL,
          passage TEXT,
          PRIMARY KEY (evidence, capture)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE evidence_answer (
          evidence INTEGER NOT NULL REFERENCES evidence (id),
          capture INTEGER NOT NULL REFERENCES capture (id),
          act INTEGER NOT NULL REFERENCES act (id),
          PRIMARY KEY (evidence, capture, act)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX detail_evidence ON detail (evidence_address)
          WHERE evidence_address IS NOT NULL;
        """)
    for table in ["evidence", "evidence_withdrawal", "evidence_check", "evidence_answer"] {
      try guardRows(of: table, in: database)
    }
  }
}
