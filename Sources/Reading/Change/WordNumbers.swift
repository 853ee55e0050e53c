/// Gives equal words equal numbers, over both texts of a comparison.
struct WordNumbers {
  private var words: [String: Int32] = [:]
  private var lines: [[Int32]: Int32] = [:]

  /// The number of each word of `text`.
  mutating func numbers(of text: WordSplitter) -> [Int32] {
    text.words.indices.map { place in
      let word = text.word(place)
      if let known = words[word] { return known }
      let number = Int32(words.count)
      words[word] = number
      return number
    }
  }

  /// The number of each line, `numbers` being those of its words.
  mutating func numbers(ofLines all: [Range<Int>], of numbers: [Int32]) -> [Int32] {
    all.map { line in
      let key = Array(numbers[line])
      if let known = lines[key] { return known }
      let number = Int32(lines.count)
      lines[key] = number
      return number
    }
  }
}
