/// One place at which two texts differ, with what stands around it.
public struct TextChange: Sendable, Equatable, Codable {
  /// A run of words with one fate.
  public struct Piece: Sendable, Equatable, Codable {
    /// What happened to it.
    public let fate: Fate
    /// The words, every run of blanks as one.
    public let text: String
    /// Why it does not count; nil where it does, and where nothing happened to it.
    public let noise: Noise?
  }

  /// What happened to words.
  public enum Fate: String, Sendable, Codable {
    case kept, removed, added
  }

  /// Why a change does not count.
  public enum Noise: Sendable, Hashable, Codable {
    /// This pattern of the source's rules matches it.
    case pattern(String)
    /// It is a change of nothing but numbers.
    case numbers
    /// It is a change of nothing but dates and times.
    case dates
  }

  /// What stands before it, in the newer text.
  public let before: String
  /// What changed, with the words between.
  public let pieces: [Piece]
  /// What stands after it, in the newer text.
  public let after: String
  /// The page of the older text, from 1; nil where that has no pages.
  public let oldPage: Int?
  /// The page of the newer text, from 1; nil where that has no pages.
  public let newPage: Int?

  /// Whether something that counts has changed here.
  public var isReal: Bool { pieces.contains { $0.fate != .kept && $0.noise == nil } }
}
