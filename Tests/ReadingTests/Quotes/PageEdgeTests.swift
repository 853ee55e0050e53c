import Indicators
import Testing

@testable import Reading

struct PageEdgeTests {
  private static let report = """
    Gazette of Arcadia
    1
    Every association is entered in the register free of
    charge and within thir-
    Page 1 of 3
    \u{C}Gazette of Arcadia
    2
    ty days, and the office publishes the decision.
    Fees are listed in the annex, which nobody has
    Page 2 of 3
    \u{C}Gazette of Arcadia
    3
    read to its end.
    Page 3 of 3
    """

  @Test(arguments: [
    ("entered in the register free of charge and within thirty days, and the office", 1),
    ("which nobody has read to its end.", 2), ("within thirty days", 1),
  ])
  func aQuoteGoesOnOverWhatIsPrintedAtTheEdgesOfPages(quote: String, page: Int) throws {
    let finding = QuoteSearch(Self.report).find(quote)
    let anchor = try #require(finding.anchor)

    #expect(finding == .exact(anchor))
    #expect(anchor.page == page)
    #expect(!anchor.passage.contains("Gazette"))
    let scalars = Array(Self.report.unicodeScalars)
    #expect(scalars[anchor.position] == quote.unicodeScalars.first)
    #expect(scalars[anchor.position + anchor.length - 1] == quote.unicodeScalars.last)
  }

  @Test func inTheOtherCaseItIsFoundApproximately() {
    let finding = QuoteSearch(Self.report).find("WITHIN THIRTY DAYS")

    #expect(finding.anchor?.passage == "within thir- ty days")
  }

  @Test func whatIsPrintedAtTheEdgesCanBeQuotedItself() {
    #expect(QuoteSearch(Self.report).find("Gazette of Arcadia", page: 2).anchor?.page == 2)
    #expect(QuoteSearch(Self.report).find("Page 2 of 3").anchor?.page == 2)
  }

  @Test func whatStandsAtTheTopOfOnePageAndAtTheFootOfAnotherIsText() {
    let text =
      "One\nafter\nthe\nother\nArticle 1. The registrar\u{C}"
      + "Article 2. The registrar\nbut\nnot\nthat\none"

    #expect(RunningLines.places(in: Array(text.unicodeScalars)).isEmpty)
  }

  @Test func aLineThatStandsOnOnePageOnlyIsNotLeftOut() {
    let text = "It is decided\nby nobody else\u{C}than the registrar."

    #expect(QuoteSearch(text).find("It is decided than the registrar").anchor == nil)
  }
}
