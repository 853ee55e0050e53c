import Indicators
import Testing

@testable import Reading

struct QuoteSearchTests {
  private static let law = """
    Law on Associations of Arcadia\u{C}Article 4. Associations are regis-
    tered free of charge. The “competent authority” decides within 30 days — not
    more – and con\u{AD}ﬁrms it in writing.\u{C}Article 9. Associations may receive funds
    from abroad without prior approval of the authority.
    """

  @Test(arguments: [
    ("Associations are registered free of charge.", 2), ("Associations are regis-\ntered free", 2),
    ("The \"competent authority\" decides within 30 days - not more - and confirms it", 2),
    ("may receive funds from abroad   without", 3), ("Law on Associations of Arcadia", 1),
    ("con\u{AD}ﬁrms", 2),
  ])
  func whatPrintingDoesToATextHidesNoQuote(quote: String, page: Int) throws {
    let finding = QuoteSearch(Self.law).find(quote)

    guard case .exact(let anchor) = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect(anchor.page == page)
  }

  @Test(arguments: [
    "associations are registered FREE OF CHARGE", "Associations are registered, free of charge",
    "may receivefunds from abroad",
  ])
  func caseAndPunctuationAreForgivenWhereExactFails(quote: String) {
    let finding = QuoteSearch(Self.law).find(quote)

    guard case .approximate = finding else {
      Issue.record("\(finding)")
      return
    }
  }

  @Test func aQuoteInTheOtherScriptIsFoundApproximately() throws {
    guard let text = SharedDocuments.text("udhr/sr-cyrl_utf-8_clean.txt") else { return }

    let finding = QuoteSearch(text).find("priznavanje urođenog dostojanstva i jednakih")

    #expect(finding.anchor?.passage == "признавање урођеног достојанства и једнаких")
    #expect(finding == .approximate(try #require(finding.anchor)))
  }

  @Test(arguments: [
    ("the fee fell to 20 euros", "the fee fell to 30 euros"),
    ("the fee fell to 20 euros.", "the fee fell to 30 euros."),
  ])
  func theNearestPassageEndsWithAMarkWhereTheQuoteDoes(quote: String, nearest: String) {
    let text = QuoteSearch("In Arcadia the fee fell to 30 euros. Other fees stayed.")

    guard case .missing(let passage, _) = text.find(quote) else {
      Issue.record("it was found")
      return
    }
    #expect(passage?.passage == nearest)
  }

  @Test func whatIsNotThereComesWithThePassageThatIsNearest() throws {
    let finding = QuoteSearch(Self.law)
      .find("Associations may never receive funds from abroad without approval")

    guard case .missing(let nearest, let likeness) = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect(nearest?.passage.hasPrefix("Associations may receive funds") == true)
    #expect(nearest?.page == 3)
    #expect((0.8..<1).contains(likeness))
    #expect(
      QuoteSearch(Self.law).find("Nothing of the kind was written")
        == .missing(nearest: nil, likeness: 0))
    #expect(QuoteSearch("").find("x") == .missing(nearest: nil, likeness: 0))
    #expect(QuoteSearch("x").find("") == .missing(nearest: nil, likeness: 0))
  }

  @Test func aShortQuoteIsNoPartOfAWord() {
    #expect(QuoteSearch("The party agreed").find("art").anchor == nil)
    #expect(QuoteSearch("The art agreed").find("art").anchor?.position == 4)
  }

  @Test func anAnchorTellsWhereThePassageStands() throws {
    let anchor = try #require(QuoteSearch(Self.law).find("free of charge").anchor)
    let scalars = Array(Self.law.unicodeScalars)
    let end = anchor.position + anchor.length

    #expect(String(String.UnicodeScalarView(scalars[anchor.position..<end])) == "free of charge")
    #expect(anchor.prefix.hasSuffix("Associations are regis- tered"))
    #expect(anchor.suffix.hasPrefix(". The “competent authority”"))
  }

  @Test func amongSeveralPlacesThePageAndTheEarlierOneChoose() {
    let search = QuoteSearch("free of charge\u{C}x free of charge and free of charge")

    #expect(search.find("free of charge").anchor?.position == 0)
    #expect(search.find("free of charge", page: 2).anchor?.position == 17)
    #expect(search.find("free of charge", page: 7).anchor?.position == 0)
    #expect(search.find("free of charge", near: 40).anchor?.position == 36)
  }

  @Test func longQuotesInLongTextsAreFound() {
    let words = (0..<40_000).map { "word\($0 % 999)" }.joined(separator: " ")
    let quote = String(words.suffix(100_003))

    #expect(QuoteSearch(words).find(quote).anchor?.length == quote.drop { $0 == " " }.count)
    #expect(
      QuoteSearch(String(repeating: "a", count: 100_000)).find(
        String(repeating: "a", count: 50_000) + "b"
      ).anchor == nil)
  }
}
