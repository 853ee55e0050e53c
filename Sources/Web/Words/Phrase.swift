import Indicators

/// A wording in every language that the site offers; without one of them it does not compile.
struct Phrase: Sendable, Equatable {
  private let english: String
  private let turkish: String

  init(_ english: String, tr turkish: String) {
    self.english = english
    self.turkish = turkish
  }

  /// The wording in `language`, or in English where it is not yet offered.
  subscript(language: Language) -> String {
    switch language {
    case .turkish: turkish
    case .english, .albanian, .bosnian, .serbian, .serbianLatin, .montenegrin, .macedonian: english
    }
  }

  /// Both, one after the other.
  static func + (one: Phrase, other: Phrase) -> Phrase {
    Phrase(one.english + other.english, tr: one.turkish + other.turkish)
  }
}
