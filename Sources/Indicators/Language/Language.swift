/// A language in which names and pages can be given.
public enum Language: String, CaseIterable, Sendable, Hashable {
  /// English, complete in every text.
  case english = "en"
  /// Turkish, complete in every text.
  case turkish = "tr"
  /// Albanian.
  case albanian = "sq"
  /// Bosnian.
  case bosnian = "bs"
  /// Serbian in Cyrillic script.
  case serbian = "sr"
  /// Serbian in Latin script.
  case serbianLatin = "sr-Latn"
  /// Montenegrin.
  case montenegrin = "cnr"
  /// Macedonian.
  case macedonian = "mk"

  /// The languages in which pages and tables are offered; the others so far have names only.
  public static let offered: [Language] = [.english, .turkish]
}
