/// Which characters a part of a pattern takes.
struct CharacterTest: Sendable, Equatable {
  var ranges: [ClosedRange<UInt32>] = []
  var classes: [Kind] = []
  var isNegated = false

  /// A kind of characters.
  enum Kind: Sendable, Equatable {
    case any, digit, word, blank, noDigit, noWord, noBlank
  }

  /// Takes `scalar` alone.
  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  /// Takes one kind.
  init(_ kind: Kind) { classes = [kind] }

  /// Takes nothing yet.
  init() {}

  /// Whether `scalar`, or its other case, is taken.
  func takes(_ scalar: Unicode.Scalar) -> Bool {
    let isTaken =
      ranges.contains { $0.contains(scalar.value) } || classes.contains { Self.isOf($0, scalar) }
      || Self.otherCase(of: scalar).map { other in ranges.contains { $0.contains(other) } } ?? false
    return isTaken != isNegated
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || isDigit(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  private static func isOf(_ kind: Kind, _ scalar: Unicode.Scalar) -> Bool {
    switch kind {
    case .any: true
    case .digit: isDigit(scalar)
    case .word: isWord(scalar)
    case .blank: scalar.properties.isWhitespace
    case .noDigit: !isDigit(scalar)
    case .noWord: !isWord(scalar)
    case .noBlank: !scalar.properties.isWhitespace
    }
  }

  /// The letter in its other case, where that is one letter.
  private static func otherCase(of scalar: Unicode.Scalar) -> UInt32? {
    if scalar.value < 0x80 {
      let isLetter = (0x41...0x5A).contains(scalar.value & ~0x20)
      return isLetter ? scalar.value ^ 0x20 : nil
    }
    let properties = scalar.properties
    for mapping in [properties.lowercaseMapping, properties.uppercaseMapping] {
      let letters = mapping.unicodeScalars
      if letters.count == 1, let only = letters.first, only != scalar { return only.value }
    }
    return nil
  }
}
