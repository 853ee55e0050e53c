import Testing

@testable import Reading

struct SearchQueryTests {
  @Test(arguments: ["\"bez naknade\"", "“bez naknade”", "„bez naknade“", "«bez naknade»"])
  func aPhraseStandsInTheQuotationMarksOfAnyLanguage(text: String) {
    #expect(SearchQuery(text)?.phrases == [["bez", "naknade"]])
  }

  @Test func marksAloneAndTooManyWordsAreNoQuery() {
    #expect(SearchQuery("?! ... \"\"") == nil)
    #expect(SearchQuery(String(repeating: "word ", count: SearchQuery.mostPhrases)) != nil)
    #expect(SearchQuery(String(repeating: "word ", count: SearchQuery.mostPhrases + 1)) == nil)
  }
}
