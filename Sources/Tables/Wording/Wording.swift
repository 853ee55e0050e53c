import Indicators

/// The words of tables in one language.
public struct Wording: Sendable {
  /// The languages into which all messages were put.
  enum Tongue: Sendable {
    case english
    case turkish
  }

  let tongue: Tongue
  /// How numbers are written.
  public let numbers: NumberStyle

  /// The words in `language`, or in English where it is not yet offered.
  public init(_ language: Language) {
    switch language {
    case .turkish: tongue = .turkish
    case .english, .albanian, .bosnian, .serbian, .serbianLatin, .montenegrin, .macedonian:
      tongue = .english
    }
    numbers = NumberStyle(tongue)
  }

  /// The wording of `message`.
  public subscript(message: Message) -> String {
    switch tongue {
    case .english: english(message)
    case .turkish: turkish(message)
    }
  }
}
