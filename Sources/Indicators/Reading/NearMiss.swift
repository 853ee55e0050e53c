/// Finds what somebody who mistyped a word probably meant.
public enum NearMiss {
  /// The closest of `candidates` to `word`: at most two edits away and fewer than half its letters.
  ///
  /// The distance is that of Damerau and Levenshtein (insertion, deletion, substitution,
  /// transposition of neighbours), without regard to ASCII case.
  public static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    let sought = Array(word.lowercased().unicodeScalars.prefix(64))
    guard !sought.isEmpty else { return nil }
    let limit = min(2, max(1, sought.count / 2))
    return
      candidates
      .map { candidate in
        let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
        let shared = zip(sought, letters).prefix { $0 == $1 }.count
        return (word: candidate, distance: distance(sought, letters), shared: shared)
      }
      .filter { $0.distance <= limit }
      // Of two that are as close, people more often get the beginning right.
      .min { ($0.distance, -$0.shared) < ($1.distance, -$1.shared) }?.word
  }

  /// `Did you mean "x"?`, or nil where nothing is close.
  public static func hint(for word: String, among candidates: some Sequence<String>) -> String? {
    closest(to: word, among: candidates).map { "Did you mean \"\($0)\"?" }
  }

  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for i in 1...one.count {
      var row = [i]
      for j in 1...other.count {
        let substituted = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)
        var best = min(substituted, last[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
          best = min(best, beforeLast[j - 2] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[other.count]
  }
}
