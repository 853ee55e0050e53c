/// What was loaded of what ships with the program.
public struct BundleReport: Sendable, Equatable {
  /// How many framework versions were new.
  public var frameworks = 0
  /// How many observations were new or changed.
  public var observations = 0
  /// How many sources were new.
  public var sources = 0

  /// Nothing loaded yet.
  public init() {}

  /// The report as a sentence.
  public var sentence: String {
    "Loaded \(frameworks) framework versions, \(observations) observations, \(sources) sources."
  }
}
