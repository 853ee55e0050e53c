/// What was done.
public enum ActKind: String, CaseIterable, Sendable {
  /// Single observations were entered.
  case record
  /// A file of observations was imported.
  case `import`
  /// A version of a framework was loaded.
  case framework
  /// A source was added, or something about it changed.
  case source
  /// Sources were fetched.
  case fetch
}
