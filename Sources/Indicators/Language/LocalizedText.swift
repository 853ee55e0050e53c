/// One text in one or several languages.
public struct LocalizedText: Hashable, Sendable {
  /// The wordings that were given.
  public let wordings: [Language: String]

  /// Takes the wordings as they are.
  public init(_ wordings: [Language: String]) {
    self.wordings = wordings
  }

  /// A text that was only given in English.
  public init(english: String) {
    self.wordings = [.english: english]
  }

  /// The wording in `language`, else in English, else in the first language that has one.
  ///
  /// Montenegrin falls back on Bosnian before English, since a reader of one reads the other.
  public subscript(language: Language) -> String {
    if let wording = wordings[language] { return wording }
    if language == .montenegrin, let wording = wordings[.bosnian] { return wording }
    if let wording = wordings[.english] { return wording }
    return Language.allCases.lazy.compactMap { wordings[$0] }.first ?? ""
  }
}
