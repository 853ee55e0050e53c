import Indicators
import Testing

@testable import Reading

struct QuoteContextTests {
  private static let law = """
    Article 4. Decisions are made within thirty days. Article 9. Appeals are answered within thirty \
    days. Article 10. Associations choose their own names.
    """

  @Test func theNearestPassageHasNoWordsMoreThanItNeeds() {
    let text = QuoteSearch(
      "Article 1. The registrar of Arcadia enters every association free of charge within thirty days."
    )

    guard
      case .missing(let nearest, _) = text.find(
        "enters every association free of charge within forty days")
    else {
      Issue.record("it was found")
      return
    }
    #expect(
      nearest?.passage == "enters every association free of charge within thirty days")
  }

  @Test func whatStandsInTheOldPlaceIsKnownByItsNeighbours() throws {
    let anchor = try #require(QuoteSearch(Self.law).find("answered within thirty days.").anchor)

    let later = QuoteSearch(
      "A preface. " + Self.law.replacing("answered within thirty", with: "left for ninety"))

    #expect(later.successor(of: anchor)?.passage == "left for ninety days.")
  }

  @Test func theOldPlaceIsKnownAlsoWhereItsNeighboursChangedAsWell() throws {
    let anchor = try #require(QuoteSearch(Self.law).find("answered within thirty").anchor)

    let later = QuoteSearch(Self.law.replacing("thirty", with: "sixty"))

    #expect(later.successor(of: anchor)?.passage == "answered within sixty")
  }

  @Test func theBeginningOfATextIsAPlaceToo() throws {
    let anchor = try #require(QuoteSearch(Self.law).find("Decisions are made").anchor)

    let later = QuoteSearch(Self.law.replacing("Decisions are made", with: "It all happens"))

    #expect(later.successor(of: anchor)?.passage == "It all happens")
  }

  @Test func whereNothingStandsInTheOldPlaceThereIsNoSuccessor() throws {
    let anchor = try #require(
      QuoteSearch(Self.law).find("Article 9. Appeals are answered within thirty days.").anchor)

    let without = QuoteSearch(
      Self.law.replacing("Article 9. Appeals are answered within thirty days. ", with: ""))

    #expect(without.successor(of: anchor) == nil)
    #expect(QuoteSearch("Something else.").successor(of: anchor) == nil)
    #expect(QuoteSearch("").successor(of: anchor) == nil)
  }

  @Test func twoPassagesThatReadTheSameAreToldApartByWhatIsAround() throws {
    let both = QuoteSearch(Self.law).all(of: "within thirty days")
    let moved = QuoteSearch("New. " + Self.law).all(of: "within thirty days")

    #expect(both.count == 2)
    #expect(moved[0].hasContext(of: both[0]))
    #expect(!moved[0].hasContext(of: both[1]))
    #expect(moved[1].hasContext(of: both[1]))
  }
}
