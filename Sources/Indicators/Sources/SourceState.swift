/// Whether a source is being watched.
public enum SourceState: String, Sendable, Equatable, CaseIterable {
  /// Fetched by its schedule.
  case active
  /// Kept, but not fetched until somebody resumes it.
  case paused
  /// Known to be gone for good; its captures stay.
  case dead
}
