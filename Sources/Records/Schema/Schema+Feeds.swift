import GRDB

extension Schema {
  /// Which sources are entries of feeds, and what came of the captures of feeds.
  ///
  /// `identifier` is what the feed calls an entry for good; it stands for one document, whatever
  /// becomes of its address. A reading says of a capture of a feed how many entries it lists, and how
  /// many of them became documents, were known, may not be fetched, or were left for the next time.
  static func createFeeds(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE feed_entry (
          source INTEGER PRIMARY KEY REFERENCES source (id),
          feed INTEGER NOT NULL REFERENCES source (id),
          identifier TEXT CHECK (identifier <> ''),
          published INTEGER,
          CHECK (source <> feed)
        ) STRICT;
        CREATE INDEX feed_entry_feed ON feed_entry (feed, source);
        CREATE UNIQUE INDEX feed_entry_identifier ON feed_entry (feed, identifier)
          WHERE identifier IS NOT NULL;

        CREATE TABLE feed_reading (
          capture INTEGER PRIMARY KEY REFERENCES capture (id),
          entries INTEGER NOT NULL,
          added INTEGER NOT NULL,
          known INTEGER NOT NULL,
          refused INTEGER NOT NULL,
          left_over INTEGER NOT NULL,
          is_full INTEGER NOT NULL CHECK (is_full IN (0, 1))
        ) STRICT;
        """)
    for table in ["feed_entry", "feed_reading"] { try guardRows(of: table, in: database) }
  }
}
