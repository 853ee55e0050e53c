/// A text as its words, lines and pages; blanks and ends of lines are no words.
struct WordSplitter {
  /// The text as UTF-8.
  let bytes: [UInt8]
  /// The words and marks, by their place in ``bytes``.
  private(set) var words: [Range<Int32>] = []
  /// For each line that has words the place of its first one in ``words``.
  private(set) var lineStarts: [Int32] = []
  /// The places of the breaks between pages in ``bytes``.
  private(set) var pageBreaks: [Int32] = []

  /// Splits `text`.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var isNewLine = true
    var place = 0
    while place < bytes.count {
      let (kind, width) = Self.kind(at: place, in: bytes)
      var end = min(place + width, bytes.count)
      switch kind {
      case .lineEnd:
        isNewLine = true
        if bytes[place] == 0x0C { pageBreaks.append(Int32(place)) }
      case .blank: break
      case .mark, .letter:
        if kind == .letter { end = Self.wordEnd(from: end, in: bytes) }
        if isNewLine { lineStarts.append(Int32(words.count)) }
        isNewLine = false
        words.append(Int32(place)..<Int32(end))
      }
      place = end
    }
  }

  private enum Kind { case letter, mark, blank, lineEnd }

  private static func wordEnd(from start: Int, in bytes: [UInt8]) -> Int {
    var end = start
    while end < bytes.count {
      let (kind, width) = kind(at: end, in: bytes)
      if kind == .letter {
        end += width
      } else if isJoint(at: end, in: bytes) {
        end += 1
      } else {
        break
      }
    }
    return min(end, bytes.count)
  }

  /// Whether a point, comma, colon or the like stands between two digits of a number or date.
  private static func isJoint(at place: Int, in bytes: [UInt8]) -> Bool {
    guard place > 0, place + 1 < bytes.count else { return false }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    return [0x2C, 0x2D, 0x2E, 0x2F, 0x3A].contains(bytes[place]) && isDigit(bytes[place - 1])
      && isDigit(bytes[place + 1])
  }

  private static func kind(at place: Int, in bytes: [UInt8]) -> (Kind, Int) {
    let byte = bytes[place]
    if byte < 0x80 { return (ascii(byte), 1) }
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    let third = place + 2 < bytes.count ? bytes[place + 2] : 0
    switch (byte, next, third) {
    case (0xC2, 0xA0, _): return (.blank, 2)
    case (0xC2, 0x85, _): return (.lineEnd, 2)
    case (0xC2, 0xA1...0xA9, _), (0xC2, 0xAB...0xAC, _), (0xC2, 0xAE...0xB4, _),
      (0xC2, 0xB6...0xB9, _), (0xC2, 0xBB...0xBF, _):
      return (.mark, 2)
    case (0xE2, 0x80, 0xA8...0xA9): return (.lineEnd, 3)
    case (0xE2, 0x80, 0x80...0x8D), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return (.blank, 3)
    case (0xE2, 0x80, _), (0xE2, 0x81, _): return (.mark, 3)
    case (0xC0..<0xE0, _, _): return (.letter, 2)
    case (0xE0..<0xF0, _, _): return (.letter, 3)
    case (0xF0..., _, _): return (.letter, 4)
    default: return (.letter, 1)  // The middle of a letter, which valid UTF-8 does not begin with.
    }
  }

  private static func ascii(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: .letter
    case 0x0A...0x0D: .lineEnd
    case 0...0x20, 0x7F: .blank
    default: .mark  // All other ASCII is punctuation.
    }
  }
}

extension WordSplitter {
  /// The word of that number.
  func word(_ number: Int) -> String {
    String(
      decoding: bytes[Int(words[number].lowerBound)..<Int(words[number].upperBound)], as: UTF8.self)
  }

  /// What stands from the first to the last word of `range`, every run of blanks as one.
  func text(of range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let slice = bytes[Int(words[first].lowerBound)..<Int(words[last].upperBound)]
    return String(decoding: slice, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The page on which the word of that number stands, from 1; nil in a text of one page.
  func page(ofWord number: Int) -> Int? {
    guard !pageBreaks.isEmpty, words.indices.contains(number) else { return nil }
    let place = words[number].lowerBound
    return pageBreaks.partitioningIndex { $0 > place } + 1
  }

  /// The words of each line.
  var lines: [Range<Int>] {
    lineStarts.indices.map { line in
      let end = line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) : words.count
      return Int(lineStarts[line])..<end
    }
  }

  /// The number of the line in which the word stands.
  func line(ofWord number: Int) -> Int {
    max(0, lineStarts.partitioningIndex { $0 > Int32(number) } - 1)
  }
}

extension Array {
  /// The first place from which on `belongs` holds, in an array where it holds from some place on.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
