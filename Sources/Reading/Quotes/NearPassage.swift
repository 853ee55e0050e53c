/// The passage of a text that has most words of a quote.
struct NearPassage {
  /// Where it stands in the folded text.
  let bytes: Range<Int>
  /// The share of the quote's letters that stand in words it has, 0 to 1.
  let likeness: Double

  private static let least = 0.5

  /// The best passage about as long as the quote; nil where none has half of it.
  static func find(_ quote: String, in text: FoldedText) -> NearPassage? {
    let sought = FoldedText(quote)
    var wanted: [ArraySlice<UInt8>: Int] = [:]
    for word in sought.words { wanted[sought.bytes[word], default: 0] += 1 }
    let total = sought.words.reduce(0) { $0 + $1.count }
    let words = text.words
    guard sought.words.count >= 3, total > 0, !words.isEmpty else { return nil }
    let width = sought.words.count + max(3, sought.words.count / 4)
    var (weight, best, bestEnd) = (0, 0, 0)
    // A word counts for its letters, so that the small ones that stand everywhere decide nothing.
    for (place, word) in words.enumerated() {
      if let left = wanted[text.bytes[word]] {
        if left > 0 { weight += word.count }
        wanted[text.bytes[word]] = left - 1
      }
      if place >= width {
        let gone = text.bytes[words[place - width]]
        if let left = wanted[gone] {
          if left >= 0 { weight -= gone.count }
          wanted[gone] = left + 1
        }
      }
      if weight > best { (best, bestEnd) = (weight, place) }
    }
    guard Double(best) >= least * Double(total) else { return nil }
    let first = start(of: max(0, bestEnd - width + 1)...bestEnd, in: text, sought)
    // Words of the quote before the first and after the last that is there were probably replaced.
    let quoted = sought.words.map { sought.bytes[$0] }
    let missed = (
      before: quoted.firstIndex(of: text.bytes[words[first]]) ?? 0,
      after: quoted.lastIndex(of: text.bytes[words[bestEnd]]).map { quoted.count - 1 - $0 } ?? 0
    )
    let start = max(0, first - missed.before)
    let end = min(words.count - 1, bestEnd + missed.after)
    return NearPassage(
      bytes: words[start].lowerBound..<words[end].upperBound,
      likeness: Double(best) / Double(total))
  }

  /// The first of the words `window` without which the passage would have less of the quote.
  private static func start(
    of window: ClosedRange<Int>, in text: FoldedText, _ sought: FoldedText
  ) -> Int {
    let words = text.words
    var surplus: [ArraySlice<UInt8>: Int] = [:]
    for word in sought.words { surplus[sought.bytes[word], default: 0] -= 1 }
    for number in window { surplus[text.bytes[words[number]]]? += 1 }
    var first = window.lowerBound
    while first < window.upperBound {
      let word = text.bytes[words[first]]
      if let more = surplus[word] {
        guard more > 0 else { break }
        surplus[word] = more - 1
      }
      first += 1
    }
    return first
  }
}
