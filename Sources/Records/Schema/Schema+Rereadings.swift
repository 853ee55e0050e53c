import GRDB

extension Schema {
  /// Texts that were read anew, each in place of the text it names.
  ///
  /// The last one of a text is what it says now; `newest_text` gives every text so. A reading that
  /// failed is never one of them.
  static func createRereadings(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE text_rereading (
          id INTEGER PRIMARY KEY,
          text INTEGER NOT NULL REFERENCES document_text (id),
          act INTEGER NOT NULL REFERENCES act (id),
          read_at INTEGER NOT NULL,
          title TEXT NOT NULL,
          language TEXT,
          warnings TEXT NOT NULL,
          body TEXT NOT NULL,
          whole TEXT
        ) STRICT;
        CREATE INDEX text_rereading_text ON text_rereading (text, id);

        CREATE VIEW newest_text AS
        SELECT first.id, first.digest, first.hints, first.extractor,
          iif(again.id IS NULL, first.read_at, again.read_at) AS read_at,
          iif(again.id IS NULL, first.title, again.title) AS title,
          iif(again.id IS NULL, first.language, again.language) AS language,
          iif(again.id IS NULL, first.warnings, again.warnings) AS warnings,
          iif(again.id IS NULL, first.fault, NULL) AS fault,
          iif(again.id IS NULL, first.text, again.body) AS text,
          iif(again.id IS NULL, first.whole, again.whole) AS whole
        FROM document_text AS first
        LEFT JOIN text_rereading AS again ON again.id = (SELECT max(last.id)
          FROM text_rereading AS last WHERE last.text = first.id);
        """)
    try guardRows(of: "text_rereading", in: database)
  }
}
