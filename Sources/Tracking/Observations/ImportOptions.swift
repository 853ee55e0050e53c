import Indicators

/// How observation files are imported.
public struct ImportOptions: Sendable, Equatable {
  /// How the files write what they say.
  public var dialect: Dialect = .standard
  /// How much a file may hold.
  public var limits: ReadingLimits = .standard
  /// The format of the files; nil: as their names end.
  public var format: ObservationFormat?
  /// Whether valid rows are taken although others are not.
  public var acceptsValid = false
  /// Whether only the difference is told that the import would make.
  public var isDryRun = false
  /// Why it is done.
  public var reason: String?

  /// All or nothing, in the standard dialect.
  public init() {}
}
