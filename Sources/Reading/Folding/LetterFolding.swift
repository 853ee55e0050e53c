import Foundation

/// What each letter becomes when script and diacritics do not matter: letters of a to z.
enum LetterFolding {
  /// What a mark above or below a letter becomes: nothing.
  static let nothing: [UInt8] = []

  /// Whether `scalar` belongs to a word.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return letters(of: scalar) != nil }
    return isLetter(UInt8(scalar.value))
  }

  /// The folded form of a letter or digit of ASCII.
  static func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 32 : byte
  }

  /// The folded form of `scalar`; nil where it belongs to no word.
  static func letters(of scalar: Unicode.Scalar) -> [UInt8]? {
    let value = scalar.value
    if value < 0x80 { return ascii(UInt8(value)) }
    if value < table.count { return table[Int(value)] }
    return computed(scalar)
  }

  /// Whether `scalar` is a Cyrillic letter.
  static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x400...0x52F).contains(scalar.value)
  }

  /// Whether `scalar` is a Latin letter.
  static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: true
    default: false  // Blocks of Unicode, not a list of ours.
    }
  }

  private static func ascii(_ byte: UInt8) -> [UInt8]? {
    isLetter(byte) ? [lowercase(byte)] : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false  // Blanks, punctuation and control characters.
    }
  }

  private static let table: [[UInt8]?] = (0..<UInt32(0x530)).map { value in
    Unicode.Scalar(value).flatMap { $0.value < 0x80 ? nil : computed($0) }
  }

  private static func computed(_ scalar: Unicode.Scalar) -> [UInt8]? {
    if let known = special[scalar] { return Array(known.utf8) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: return nothing
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      break
    default: return nil  // Unicode's categories; the rest separates words.
    }
    let parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
    guard parts.count > 1 || parts.first != scalar else {
      let lower = properties.lowercaseMapping.unicodeScalars
      if lower.count == 1, let only = lower.first, only != scalar { return computed(only) }
      return Array(String(scalar).utf8)
    }
    return parts.flatMap { part in
      part.value < 0x80 ? ascii(UInt8(part.value)) ?? [] : computed(part) ?? []
    }
  }

  /// Letters whose folded form Unicode does not know.
  ///
  /// Serbian and Macedonian Cyrillic become what their Latin alphabets become without diacritics; the
  /// letters of their neighbours follow the same manner. The dotless i meets the dotted one.
  private static let special: [Unicode.Scalar: String] = {
    var all: [Unicode.Scalar: String] = [:]
    for (letter, folded) in lowercase {
      all[letter] = folded
      let upper = letter.properties.uppercaseMapping.unicodeScalars
      // The capital of the dotless i is the plain one.
      if upper.count == 1, let capital = upper.first, capital.value >= 0x80 {
        all[capital] = folded
      }
    }
    for digraph in ["ǅ", "ǈ", "ǋ"].enumerated() {
      if let letter = digraph.element.unicodeScalars.first {
        all[letter] = ["dz", "lj", "nj"][digraph.offset]
      }
    }
    return all
  }()

  private static let lowercase: [(Unicode.Scalar, String)] = [
    ("а", "a"), ("б", "b"), ("в", "v"), ("г", "g"), ("д", "d"), ("ђ", "dj"), ("ѓ", "gj"),
    ("е", "e"),
    ("ж", "z"), ("з", "z"), ("ѕ", "dz"), ("и", "i"), ("ј", "j"), ("к", "k"), ("ќ", "kj"),
    ("л", "l"),
    ("љ", "lj"), ("м", "m"), ("н", "n"), ("њ", "nj"), ("о", "o"), ("п", "p"), ("р", "r"),
    ("с", "s"),
    ("т", "t"), ("ћ", "c"), ("у", "u"), ("ф", "f"), ("х", "h"), ("ц", "c"), ("ч", "c"), ("џ", "dz"),
    ("ш", "s"), ("щ", "st"), ("ъ", "a"), ("ы", "y"), ("ь", ""), ("э", "e"), ("ю", "ju"),
    ("я", "ja"),
    ("й", "j"), ("ё", "e"), ("і", "i"), ("ї", "i"), ("є", "e"), ("ґ", "g"), ("ѝ", "i"), ("ѐ", "e"),
    ("đ", "dj"), ("ð", "d"), ("ǵ", "gj"), ("ḱ", "kj"), ("ǆ", "dz"), ("ǉ", "lj"), ("ǌ", "nj"),
    ("ı", "i"), ("ł", "l"), ("ø", "o"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"),
    ("ħ", "h"), ("ŧ", "t"), ("ŋ", "n"),
  ]
}
