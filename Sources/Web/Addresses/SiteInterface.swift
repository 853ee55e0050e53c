/// A part of the interface for programs, under `/api/v1/`.
public enum SiteInterface: String, CaseIterable, Hashable, Sendable {
  /// A comparison table.
  case compare
  /// The frameworks that are loaded.
  case frameworks
  /// The description of the interface.
  case description = "openapi.json"
}
