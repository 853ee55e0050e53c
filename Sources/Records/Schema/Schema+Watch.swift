import GRDB

extension Schema {
  /// Tables whose rows may be updated, because they only say what is to be done next.
  ///
  /// Nothing that happened is told by them alone: each attempt is a capture and each turn of a
  /// source's health an event, both only ever added.
  static let operational: Set<String> = ["source_watch", "event_told", "alert_queue"]

  /// When each source is fetched next and by whom, how it fares, and what was noticed.
  static func createWatch(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE source_watch (
          source INTEGER PRIMARY KEY REFERENCES source (id),
          schedule TEXT,
          next_run INTEGER,
          worker TEXT,
          leased_until INTEGER,
          failures INTEGER NOT NULL DEFAULT 0,
          is_failing INTEGER NOT NULL DEFAULT 0,
          is_silent INTEGER NOT NULL DEFAULT 0,
          last_seen INTEGER,
          last_news INTEGER,
          moved_to TEXT
        ) STRICT;

        CREATE TABLE event (
          id INTEGER PRIMARY KEY,
          time INTEGER NOT NULL,
          kind TEXT NOT NULL CHECK (kind <> ''),
          source INTEGER REFERENCES source (id),
          sentence TEXT NOT NULL
        ) STRICT;
        CREATE INDEX event_source ON event (source, id);

        CREATE TABLE event_told (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          last INTEGER NOT NULL
        ) STRICT;
        INSERT INTO event_told VALUES (1, 0);
        """)
    try guardRows(of: "event", in: database)
  }
}
