/// What somebody looks for in texts: words, beginnings of words, and phrases, all to be found.
///
/// Words of several letters also find words that begin with them, since the languages of the region
/// decline; what is set in quotation marks is found as it is.
public struct SearchQuery: Sendable, Equatable {
  /// The phrases, folded; a single word is a phrase of one.
  public let phrases: [[String]]
  /// Whether the last word of the phrase may go on.
  let isOpen: [Bool]

  /// How many words and phrases may be looked for at once.
  public static let mostPhrases = 50

  /// The marks in which a phrase is set, also by telephones and word processors.
  private static let quotationMarks: Set<Character> = ["\"", "“", "”", "„", "‟", "«", "»"]

  /// Reads what somebody typed; nil where it has no word, or more than ``mostPhrases``.
  public init?(_ text: String) {
    var phrases: [[String]] = []
    var isOpen: [Bool] = []
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: Self.quotationMarks.contains)
    for (number, part) in parts.enumerated() {
      let words = FoldedText(String(part)).text.split(separator: " ").map(String.init)
      if number % 2 == 1 {
        if !words.isEmpty {
          phrases.append(words)
          isOpen.append(false)
        }
      } else {
        phrases += words.map { [$0] }
        isOpen += words.map { $0.count >= 3 }
      }
    }
    guard !phrases.isEmpty, phrases.count <= Self.mostPhrases else { return nil }
    self.phrases = phrases
    self.isOpen = isOpen
  }

  /// The query in the language of SQLite's FTS5; every word is quoted, so that none is an operator.
  public var expression: String {
    zip(phrases, isOpen).map { "\"" + $0.joined(separator: " ") + "\"" + ($1 ? "*" : "") }
      .joined(separator: " AND ")
  }

  /// Where the words of the query stand in `text`, in Unicode scalars.
  public func places(in text: String) -> [Range<Int>] {
    let folded = FoldedText(text)
    return places(in: folded).map { folded.original(of: $0.bytes) }
  }

  /// Where the words of the query stand in `text`, by their places in its bytes, with the number of
  /// the phrase.
  func places(in text: FoldedText) -> [(phrase: Int, bytes: Range<Int>)] {
    let words = text.words
    let letters = phrases.map { $0.map { Array($0.utf8) } }
    var found: [(phrase: Int, bytes: Range<Int>)] = []
    for start in words.indices {
      for (number, phrase) in letters.enumerated() where start + phrase.count <= words.count {
        let isThere = phrase.indices.allSatisfy { offset in
          let word = text.bytes[words[start + offset]]
          let isLast = offset == phrase.count - 1
          return isLast && isOpen[number]
            ? word.starts(with: phrase[offset]) : word.elementsEqual(phrase[offset])
        }
        if isThere {
          found.append(
            (number, words[start].lowerBound..<words[start + phrase.count - 1].upperBound))
        }
      }
    }
    return found
  }
}
