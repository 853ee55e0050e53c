/// Marks the words of a text that patterns match, looking only at the lines it is asked about.
struct NoiseMarker {
  private let text: WordSplitter
  private let lines: [Range<Int>]
  private let patterns: [Pattern]
  private var known: [Int: [(words: Range<Int>, pattern: String)]] = [:]
  /// How many characters may still be searched; what is not searched counts as no noise.
  private var characters = 2_000_000

  init(_ text: WordSplitter, patterns: [Pattern]) {
    self.text = text
    lines = patterns.isEmpty ? [] : text.lines
    self.patterns = patterns
  }

  /// The pattern that covers the word of that number, if one does.
  mutating func pattern(coveringWord number: Int) -> String? {
    guard !patterns.isEmpty else { return nil }
    let line = text.line(ofWord: number)
    let found = known[line] ?? search(line)
    return found.first { $0.words.contains(number) }?.pattern
  }

  private mutating func search(_ line: Int) -> [(words: Range<Int>, pattern: String)] {
    var found: [(words: Range<Int>, pattern: String)] = []
    defer { known[line] = found }
    guard lines.indices.contains(line), characters > 0, let first = lines[line].first else {
      return found
    }
    let written = text.text(of: lines[line])
    let scalars = Array(written.unicodeScalars.prefix(Pattern.longestLine))
    characters -= scalars.count * patterns.count
    let places = places(of: lines[line], in: scalars)
    for pattern in patterns {
      for match in pattern.matches(in: scalars) {
        let covered = places.indices.filter { match.contains(places[$0]) }
        if let start = covered.first, let end = covered.last {
          found.append((first + start..<first + end + 1, pattern.text))
        }
      }
    }
    return found
  }

  /// Where each word of a line begins in it.
  private func places(of line: Range<Int>, in scalars: [Unicode.Scalar]) -> [Int] {
    var places: [Int] = []
    var place = 0
    for number in line {
      while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
      places.append(place)
      place += text.word(number).unicodeScalars.count
    }
    return places
  }
}
