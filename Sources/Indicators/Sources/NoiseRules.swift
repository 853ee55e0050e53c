/// What does not count as a change of a source, as somebody wrote it.
public struct NoiseRules: Sendable, Hashable, Codable {
  /// Selectors of the only parts of a page that count; empty: the whole page.
  public var keep: [String] = []
  /// Selectors of the parts of a page that do not count.
  public var drop: [String] = []
  /// Regular expressions: what they match within a line does not count.
  public var patterns: [String] = []
  /// Whether a change of nothing but numbers does not count.
  public var ignoresNumbers = false
  /// Whether a change of nothing but dates and times does not count.
  public var ignoresDates = false

  /// Rules that ignore nothing.
  public init() {}

  /// Whether nothing is ignored.
  public var isEmpty: Bool { self == NoiseRules() }
}
