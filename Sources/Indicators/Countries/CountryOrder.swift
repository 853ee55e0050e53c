/// An order in which the countries of a table can stand.
public enum CountryOrder: String, CaseIterable, Sendable {
  /// The order of the EU's protocol: by own-language names, candidates first.
  case `protocol`
  /// By English name.
  case alphabetical
  /// By score, the highest first; those without a score last, alphabetically.
  case score
}
