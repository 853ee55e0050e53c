/// How two texts differ, word by word: a value that a page, a command and a program can show alike.
///
/// Blanks and ends of lines are no words, so that a text that was only set anew has no changes.
public struct TextComparison: Sendable, Equatable, Codable {
  /// What a comparison comes to.
  public enum Verdict: String, Sendable, Codable {
    /// The texts are the same to the letter.
    case same
    /// Only blanks and ends of lines differ.
    case blanks
    /// Only what the noise rules ignore differs.
    case noise
    /// Something that counts differs.
    case changed
  }

  /// What it comes to.
  public let verdict: Verdict
  /// The changes in the order of the newer text, ignored ones among them.
  public let changes: [TextChange]
  /// How many words that count were removed.
  public let removed: Int
  /// How many words that count were added.
  public let added: Int

  /// What stands unchanged before the first change, between the changes and after the last, in the
  /// newer text; nil where it was not asked for.
  public let between: [String]?

  /// Compares `new` with `old`; what `noise` covers is marked and not left out.
  public init(
    from old: String, to new: String, noise: NoiseFilter = .none, isWhole: Bool = false
  ) {
    guard old != new else {
      (verdict, changes, removed, added, between) = (.same, [], 0, 0, nil)
      return
    }
    var builder = ComparisonBuilder(old, new, noise)
    changes = builder.changes()
    between = isWhole ? builder.between() : nil
    (removed, added) = (builder.removed, builder.added)
    verdict =
      changes.isEmpty ? .blanks : changes.contains(where: \.isReal) ? .changed : .noise
  }

  /// The changes that count.
  public var realChanges: [TextChange] { changes.filter(\.isReal) }
}
