import Indicators

/// The alphabet of a language, for names in lists.
struct NameOrder {
  private let places: [Character: Int]
  private let isTurkish: Bool

  init(_ language: Language) {
    let alphabet =
      switch language {
      case .turkish: "abcçdefgğhıijklmnoöpqrsştuüvwxyz"
      case .english, .albanian, .bosnian, .serbian, .serbianLatin, .montenegrin, .macedonian:
        "abcdefghijklmnopqrstuvwxyz"
      }
    isTurkish = language == .turkish
    places = Dictionary(
      uniqueKeysWithValues: alphabet.enumerated().map { ($0.element, $0.offset + 1) })
  }

  /// Whether `one` stands before `other`.
  func precedes(_ one: String, _ other: String) -> Bool {
    let (first, second) = (key(one), key(other))
    return first == second ? one < other : first.lexicographicallyPrecedes(second)
  }

  /// Letters outside the alphabet stand with their base letter, or after it by their code.
  private func key(_ name: String) -> [Int] {
    lowercased(name).map { letter in
      if let place = places[letter] ?? NameOrder.base[letter].flatMap({ places[$0] }) {
        return place
      }
      return letter.isLetter ? 1000 + Int(letter.unicodeScalars.first?.value ?? 0) : 0
    }
  }

  private func lowercased(_ name: String) -> String {
    guard isTurkish else { return name.lowercased() }
    let dotted = name.map { $0 == "I" ? "ı" : $0 == "İ" ? "i" : $0 }
    return String(dotted).lowercased()
  }

  /// The letters of the region without their marks.
  private static let base: [Character: Character] = [
    "ç": "c", "ć": "c", "č": "c", "ë": "e", "ğ": "g", "ı": "i", "ö": "o", "š": "s", "ş": "s",
    "ü": "u", "ž": "z", "â": "a", "î": "i", "û": "u", "đ": "d",
  ]
}
