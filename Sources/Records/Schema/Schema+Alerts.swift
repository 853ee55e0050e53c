import GRDB

extension Schema {
  /// The events of which the command for alerts is still to be told.
  ///
  /// A row goes when the command took it, or was given up. Whoever tells it claims it for a while,
  /// so that no two processes do.
  static func createAlerts(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE alert_queue (
          event INTEGER PRIMARY KEY REFERENCES event (id),
          attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
          due INTEGER NOT NULL,
          claimed_until INTEGER
        ) STRICT;
        """)
  }
}
