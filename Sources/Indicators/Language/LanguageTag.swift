import Foundation

/// A language as BCP 47 names it: `en`, `sr-Latn`, `cnr`, `pt-BR`.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The tag, its parts in their usual letters.
  public let description: String

  /// The tag in `text`; nil where its language is not known or another part is none.
  public init?(_ text: String) {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard let first = parts.popFirst()?.lowercased(), Self.languages.contains(first) else {
      return nil
    }
    var tag = first
    if let script = parts.first, script.count == 4, Self.isMade(of: "a"..."z", script) {
      tag += "-" + script.prefix(1).uppercased() + script.dropFirst().lowercased()
      parts.removeFirst()
    }
    if let region = parts.first {
      let isLetters = region.count == 2 && Self.isMade(of: "a"..."z", region)
      guard isLetters || region.count == 3 && Self.isMade(of: "0"..."9", region) else { return nil }
      tag += "-" + region.uppercased()
      parts.removeFirst()
    }
    guard parts.isEmpty else { return nil }
    description = tag
  }

  /// What to write, for whoever wrote `text`.
  public static func hint(for text: String) -> String {
    NearMiss.hint(for: text, among: Language.allCases.map(\.rawValue))
      ?? "Write it as en, sq, sr-Latn or cnr."
  }

  private static let languages = Set(
    Locale.LanguageCode.isoLanguageCodes.map(\.identifier)
      + Language.allCases.map { String($0.rawValue.prefix { $0 != "-" }) })

  private static func isMade(of range: ClosedRange<Character>, _ text: Substring) -> Bool {
    text.lowercased().allSatisfy(range.contains)
  }
}
