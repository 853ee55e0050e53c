import Foundation
import Indicators
import Tables

/// The words of pages in one language.
struct SiteWording: Sendable {
  /// The language.
  let language: Language
  /// The words of tables in the same language.
  let tables: Wording

  init(_ language: Language) {
    self.language = language
    tables = Wording(language)
  }

  /// The wording of `message`.
  subscript(message: some SitePhrase) -> String {
    message.phrase[language]
  }

  /// A sentence for pages: `name` with its first letter large, as the language writes it.
  func capitalized(_ name: String) -> String {
    name.prefix(1).uppercased(with: Locale(identifier: language.rawValue)) + name.dropFirst()
  }

  /// `value` with as few decimals as it needs, three at most.
  func number(_ value: Double) -> String {
    let decimals = (0...3).first { places in
      let factor = [1.0, 10, 100, 1000][places]
      return (value * factor).rounded() == value * factor
    }
    return tables.numbers.text(value, decimals: decimals ?? 3)
  }

  /// How a language calls itself.
  static func ownName(of language: Language) -> String {
    switch language {
    case .english: "English"
    case .turkish: "Türkçe"
    case .albanian: "Shqip"
    case .bosnian: "Bosanski"
    case .serbian: "Српски"
    case .serbianLatin: "Srpski"
    case .montenegrin: "Crnogorski"
    case .macedonian: "Македонски"
    }
  }
}
