import GRDB

extension Schema {
  /// The texts of captures, what was made of them, and the index in which they are searched.
  ///
  /// A text belongs to a body, read under these hints by this extractor; pages are set apart by
  /// U+000C. `whole` is the text with what surrounds the content on every page of a site, where that
  /// is another one. A verdict says of a capture that was recorded before its text was read what is
  /// to be thought of it. `text_search` is derived from the texts and may be made anew; its rows bear
  /// the numbers of the texts.
  static func createTexts(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE document_text (
          id INTEGER PRIMARY KEY,
          digest TEXT NOT NULL CHECK (length(digest) = 64),
          hints TEXT NOT NULL,
          extractor INTEGER NOT NULL,
          read_at INTEGER NOT NULL,
          title TEXT NOT NULL,
          language TEXT,
          warnings TEXT NOT NULL,
          fault TEXT,
          text TEXT NOT NULL,
          whole TEXT,
          UNIQUE (digest, hints, extractor)
        ) STRICT;

        CREATE TABLE capture_text (
          capture INTEGER NOT NULL REFERENCES capture (id),
          text INTEGER NOT NULL REFERENCES document_text (id),
          PRIMARY KEY (capture, text)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX capture_text_text ON capture_text (text, capture);

        CREATE TABLE capture_verdict (
          capture INTEGER NOT NULL REFERENCES capture (id),
          act INTEGER NOT NULL REFERENCES act (id),
          outcome TEXT NOT NULL CHECK (outcome <> ''),
          detail TEXT NOT NULL,
          PRIMARY KEY (capture, act)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE noise_revision (
          source INTEGER NOT NULL REFERENCES source (id),
          act INTEGER NOT NULL REFERENCES act (id),
          kept TEXT NOT NULL,
          dropped TEXT NOT NULL,
          patterns TEXT NOT NULL,
          numbers INTEGER NOT NULL CHECK (numbers IN (0, 1)),
          dates INTEGER NOT NULL CHECK (dates IN (0, 1)),
          PRIMARY KEY (source, act)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE triage (
          capture INTEGER NOT NULL REFERENCES capture (id),
          act INTEGER NOT NULL REFERENCES act (id),
          decision TEXT NOT NULL CHECK (decision IN ('noise', 'minor', 'matters', 'expert')),
          expert TEXT,
          note TEXT,
          PRIMARY KEY (capture, act)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE look (
          id INTEGER PRIMARY KEY,
          person INTEGER NOT NULL REFERENCES author (id),
          capture INTEGER NOT NULL REFERENCES capture (id),
          time INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX look_person ON look (person, id);

        CREATE VIRTUAL TABLE text_search
          USING fts5(words, content='', tokenize="ascii");
        """)
    for table in [
      "document_text", "capture_text", "capture_verdict", "noise_revision", "triage", "look",
    ] {
      try guardRows(of: table, in: database)
    }
  }
}
