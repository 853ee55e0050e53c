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
  /// The text of a capture was read and judged.
  case read
  /// The noise rules of a source were set.
  case noise
  /// Something was decided of a change.
  case triage
  /// Evidence was added, held against a newer capture, or withdrawn.
  case evidence
  /// Bodies that no kept capture needs were let go.
  case prune
}
