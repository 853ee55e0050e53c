/// A text without what printing does to it: blanks, line ends, hyphenation, forms of marks.
struct PrintedForm {
  /// The characters.
  private(set) var scalars: [UInt32] = []
  /// For each character its place in the text.
  private(set) var origins: [Int32] = []

  /// The form of `text`.
  init(_ text: [Unicode.Scalar]) {
    scalars.reserveCapacity(text.count)
    origins.reserveCapacity(text.count)
    var place = 0
    var hasBlank = false
    while place < text.count {
      let scalar = text[place]
      if scalar.properties.isWhitespace {
        hasBlank = !scalars.isEmpty
      } else if Self.isHyphen(scalar), !hasBlank,
        let next = Self.letter(afterHyphen: place, in: text),
        place > 0, text[place - 1].properties.isAlphabetic
      {
        // Whether a word was divided by the author or the printer cannot be told.
        place = next
        continue
      } else if let written = Self.written(scalar) {
        if hasBlank { append(" ", at: place) }
        hasBlank = false
        for part in written { append(part, at: place) }
      }
      place += 1
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, at place: Int) {
    scalars.append(scalar.value)
    origins.append(Int32(clamping: place))
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{AD}" || (0x2010...0x2015).contains(scalar.value)
      || scalar == "\u{2212}"
  }

  /// The letter that goes on a word after a hyphen at its middle or at the end of a line.
  private static func letter(afterHyphen place: Int, in text: [Unicode.Scalar]) -> Int? {
    var next = place + 1
    var hasLineEnd = false
    while next < text.count, text[next].properties.isWhitespace {
      hasLineEnd = hasLineEnd || (0x0A...0x0D).contains(text[next].value)
      next += 1
    }
    guard next < text.count, text[next].properties.isAlphabetic else { return nil }
    return next == place + 1 || hasLineEnd ? next : nil
  }

  /// The plain form of a character; nil for one that cannot be seen.
  private static func written(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView? {
    if scalar.value < 0x80 && scalar != "`" { return plain(String(scalar)) }
    switch scalar.value {
    case 0x60, 0xB4, 0x2018...0x201B, 0x2032, 0x2035, 0x02BC: return plain("'")
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036, 0x2039, 0x203A: return plain("\"")
    case 0x2026: return plain("...")
    case 0xFB00: return plain("ff")
    case 0xFB01: return plain("fi")
    case 0xFB02: return plain("fl")
    case 0xFB03: return plain("ffi")
    case 0xFB04: return plain("ffl")
    case 0xFB05, 0xFB06: return plain("st")
    default: break  // Other characters mean themselves, unless they cannot be seen.
    }
    if isHyphen(scalar) { return scalar == "\u{AD}" ? nil : plain("-") }
    return scalar.properties.generalCategory == .format ? nil : plain(String(scalar))
  }

  private static func plain(_ text: String) -> String.UnicodeScalarView { text.unicodeScalars }
}
