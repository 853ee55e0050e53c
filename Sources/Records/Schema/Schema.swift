import GRDB

/// The tables of the database and how they came to be.
///
/// What has shipped is never edited: a change is a new migration at the end, under a name.
enum Schema {
  /// All migrations, oldest first.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("records", migrate: createRecords)
    migrator.registerMigration("sources", migrate: createSources)
    migrator.registerMigration("source facts", migrate: addSourceFacts)
    migrator.registerMigration("watch", migrate: createWatch)
    migrator.registerMigration("texts", migrate: createTexts)
    migrator.registerMigration("evidence", migrate: createEvidence)
    migrator.registerMigration("archive", migrate: createArchive)
    migrator.registerMigration("feeds", migrate: createFeeds)
    migrator.registerMigration("alerts", migrate: createAlerts)
    migrator.registerMigration("rereadings", migrate: createRereadings)
    migrator.registerMigration("body index", migrate: indexBodies)
    migrator.registerMigration("source addresses", migrate: addSourceAddresses)
    return migrator
  }

  /// Refuses every change and removal of a row of `table`.
  ///
  /// `INSERT OR REPLACE` removes a row as well: the triggers see it because every connection
  /// turns `recursive_triggers` on.
  static func guardRows(of table: String, in database: Database) throws {
    for change in ["UPDATE", "DELETE"] {
      try database.execute(
        sql: """
          CREATE TRIGGER \(table)_\(change.lowercased()) BEFORE \(change) ON \(table)
          BEGIN SELECT RAISE(ABORT, 'rows of \(table) are only ever added'); END
          """)
    }
  }
}
