/// Letters of one script that look like letters of the other.
///
/// Texts of the region mix them within words: nobody sees it, and no search finds it.
enum LookAlikes {
  /// The script in which a word with letters of both is meant.
  enum Script {
    case latin, cyrillic
  }

  /// The script that is meant by a word with letters of both; nil where the word does not tell.
  static func script(of word: ArraySlice<Unicode.Scalar>) -> Script? {
    var hasLatin = false
    var hasCyrillic = false
    var onlyLatin = false
    var onlyCyrillic = false
    for letter in word {
      if LetterFolding.isCyrillic(letter) {
        hasCyrillic = true
        if latin[letter] == nil { onlyCyrillic = true }
      } else if LetterFolding.isLatin(letter) {
        hasLatin = true
        if cyrillic[letter] == nil { onlyLatin = true }
      }
    }
    guard hasLatin, hasCyrillic, onlyLatin != onlyCyrillic else { return nil }
    return onlyLatin ? .latin : .cyrillic
  }

  /// The letter that is meant by `letter` in a word of `script`.
  static func meant(by letter: Unicode.Scalar, in script: Script) -> Unicode.Scalar {
    switch script {
    case .latin: latin[letter] ?? letter
    case .cyrillic: cyrillic[letter] ?? letter
    }
  }

  private static let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("A", "А"), ("B", "В"), ("C", "С"), ("E", "Е"), ("H", "Н"), ("I", "І"), ("J", "Ј"), ("K", "К"),
    ("M", "М"), ("O", "О"), ("P", "Р"), ("S", "Ѕ"), ("T", "Т"), ("X", "Х"), ("Y", "У"), ("a", "а"),
    ("c", "с"), ("e", "е"), ("i", "і"), ("j", "ј"), ("o", "о"), ("p", "р"), ("s", "ѕ"), ("x", "х"),
    ("y", "у"),
  ]
  private static let cyrillic = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  private static let latin = Dictionary(
    pairs.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })
}
