import Foundation
import Indicators
import Reading
import Testing

@testable import Tracking

/// What is proposed of a source by its first capture.
struct FirstLookTests {
  private static let countries = CountryList(
    countries: ["AL", "BA", "ME", "MK", "RS", "TR", "XK"].map { Country(bare: Code($0)) },
    protocolOrder: [], alphabeticalOrder: [], profiles: [])

  private static func proposal(
    at address: String = "https://arcadia.example/", _ text: DocumentText?,
    outcome: CaptureOutcome = .changed, type: String? = "text/html", changed: String? = nil
  ) -> SourceProposal {
    var capture = Capture(
      source: 1, startedAt: TemporaryHome.moment, address: address, outcome: outcome,
      detail: "It came.")
    (capture.mediaType, capture.lastModified) = (type, changed)
    return FirstLook(
      capture: capture, text: text, countries: countries, now: TemporaryHome.moment
    ).proposal
  }

  @Test(arguments: [
    ("https://registar.gov.rs/a", "en", "RS"), ("https://xn--80aaf.xn--90a3ac/a", "", "RS"),
    ("https://example.xn--d1alf/", "", "MK"), ("https://example.org/", "tr", "TR"),
    ("https://example.org/", "bs-Latn", "BA"), ("https://example.com.tr/", "en", "TR"),
    ("https://example.org/", "sr", nil), ("https://example.org/", "sq", nil),
    ("https://example.de/", "de", nil), ("http://192.0.2.1/", "", nil),
  ])
  func theCountryIsThatOfTheAddressElseOfTheLanguage(
    address: String, language: String, country: String?
  ) {
    let text = DocumentText(kind: .html, language: language, pages: [])

    #expect(Self.proposal(at: address, text).country == country)
  }

  @Test(arguments: [
    (DocumentKind.html, SourceKind.page), (.feed, .feed), (.sitemap, .feed), (.pdf, .file),
    (.xlsx, .file), (.text, .file),
  ])
  func theKindIsThatOfTheDocument(kind: DocumentKind, expected: SourceKind) {
    #expect(Self.proposal(DocumentText(kind: kind, pages: [])).kind == expected)
  }

  @Test func aTitleIsALineOfLetters() {
    let long = DocumentText(kind: .html, title: String(repeating: "a", count: 999), pages: [])

    #expect(Self.proposal(long).title?.count == 200)
    #expect(Self.proposal(DocumentText(kind: .html, title: " - ", pages: [])).title == nil)
  }

  @Test func ofAFileTheLastChangeIsNamedButNoRhythm() {
    let proposal = Self.proposal(
      DocumentText(kind: .pdf, pages: []), type: "application/pdf",
      changed: "Sun, 06 Nov 1994 08:49:37 GMT")

    #expect(proposal.lastChange == Date(timeIntervalSince1970: 784_111_777))
    #expect(proposal.rhythm == nil)
  }

  @Test func ofAFailureNothingIsProposedButItsReason() {
    let proposal = Self.proposal(nil, outcome: .gone)

    #expect(proposal.failure == "(gone) It came.")
    #expect(proposal.kind == nil)
  }

  /// Days before now on which something came, and the rhythm that was kept.
  @Test(arguments: [
    ([1, 8, 15, 22, 29], Rhythm.weekly), ([3, 34, 62, 95, 123], .monthly),
    ([80, 170, 260, 350, 440], .quarterly), ([100, 465, 830, 1195, 1560], .yearly(month: nil)),
    ([1, 8, 15, 22], nil), ([1, 1, 1, 1, 1], nil), ([700, 1400, 2100, 2800, 3500], nil),
    ([60, 67, 74, 81, 88], .quarterly), ([-400, 1, 8, 15, 22, 29], .weekly),
  ])
  func theRhythmIsTheShortestThatWouldNeverHaveBeenBroken(days: [Int], rhythm: Rhythm?) {
    let dates = days.map { TemporaryHome.moment - Double($0) * 86_400 }

    #expect(Rhythm(keptBy: dates, at: TemporaryHome.moment) == rhythm)
  }
}
