import GRDB

extension Schema {
  /// Captures are found by the body that they brought.
  ///
  /// One that only confirmed its source (304) rests on a body that the same source brought before, so
  /// it is found through its source. To index it as well cost each confirmation a page of its own, for
  /// digests lie next to each other in no order.
  static func indexBodies(in database: Database) throws {
    try database.execute(
      sql: """
        DROP INDEX capture_digest;
        CREATE INDEX capture_body ON capture (digest)
          WHERE digest IS NOT NULL AND coalesce(status, 0) <> 304;
        """)
  }
}
