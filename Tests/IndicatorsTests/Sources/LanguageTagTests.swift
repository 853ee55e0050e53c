import Indicators
import Testing

@Suite struct LanguageTagTests {
  static let known = [
    ("en", "en"), ("EN", "en"), ("sr-latn", "sr-Latn"), ("cnr", "cnr"), ("pt-br", "pt-BR"),
    ("sr-Cyrl-ME", "sr-Cyrl-ME"), ("es-419", "es-419"),
  ]

  @Test(arguments: known)
  func aKnownLanguageHasItsUsualLetters(text: String, tag: String) {
    #expect(LanguageTag(text)?.description == tag)
  }

  @Test(arguments: [
    "", "english", "xx", "en-", "-en", "en-latin", "en-Latn-Latn", "en\u{0}", "sr_Latn",
  ])
  func whatIsNoLanguageIsRefused(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test func aNearMissIsNamed() {
    #expect(LanguageTag.hint(for: "sr-Lat") == "Did you mean \"sr-Latn\"?")
  }
}
