/// Neighbouring words that one pattern covers, or none.
struct NoiseRun {
  var words: Range<Int>
  let pattern: String?

  /// The words of `range` in runs.
  static func runs(of range: Range<Int>, pattern: (Int) -> String?) -> [NoiseRun] {
    var runs: [NoiseRun] = []
    for word in range {
      let covering = pattern(word)
      if let last = runs.last, last.pattern == covering {
        runs[runs.count - 1].words = last.words.lowerBound..<word + 1
      } else {
        runs.append(NoiseRun(words: word..<word + 1, pattern: covering))
      }
    }
    return runs
  }
}
