import Reading

/// A comparison of texts as a terminal shows it: `[-removed-]` and `{+added+}`, ignored parts faint.
struct DifferenceText {
  /// Whether colours are used.
  let isColoured: Bool

  private static let longest = 2000

  /// All changes, one after the other.
  func text(of comparison: TextComparison) -> String {
    switch comparison.verdict {
    case .same: return "The texts are the same.\n"
    case .blanks: return "Only blanks and ends of lines differ.\n"
    case .noise, .changed: break
    }
    let head =
      comparison.verdict == .noise
      ? "Only what the noise rules ignore has changed.\n"
      : "\(comparison.removed) \(comparison.removed == 1 ? "word" : "words") removed, "
        + "\(comparison.added) added.\n"
    return head + comparison.changes.map(text(of:)).joined()
  }

  /// One change with what stands around it.
  func text(of change: TextChange) -> String {
    let place = change.newPage.map { "page \($0): " } ?? ""
    let pieces = change.pieces.map(text(of:)).joined(separator: " ")
    let parts = [change.before, pieces, change.after].filter { !$0.isEmpty }
    return "\n" + place + parts.joined(separator: " ") + "\n"
  }

  private func text(of piece: TextChange.Piece) -> String {
    let words =
      piece.text.count > Self.longest ? piece.text.prefix(Self.longest) + " ..." : piece.text
    let ignored = piece.noise == nil ? "" : "~"
    switch piece.fate {
    case .kept: return words
    case .removed: return painted("[-\(ignored)\(words)-]", piece.noise == nil ? "31" : "2")
    case .added: return painted("{+\(ignored)\(words)+}", piece.noise == nil ? "32" : "2")
    }
  }

  private func painted(_ text: String, _ colour: String) -> String {
    isColoured ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }
}
