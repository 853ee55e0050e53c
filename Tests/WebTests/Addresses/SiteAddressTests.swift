import Foundation
import Indicators
import Testing

@testable import Web

@Suite struct SiteAddressTests {
  @Test(arguments: [
    "/", "/compare?framework=civic-space&cycle=2019,2021&countries=AL,RS&level=2",
    "/compare.csv?layout=country-profile&order=score&intervals=1&ranks=1&values=1&since=2015",
    "/countries/RS.json?framework=press-freedom-index", "/indicators/1.1.a", "/indicators/1.1.a.md",
    "/compare.csv-excel?lang=tr", "/compare?as-of=2024-06-30T12:00:00Z", "/frameworks", "/about",
    "/healthz", "/readyz", "/assets/site.css", "/assets/bands.css?framework=a&version=2",
    "/api/v1/compare?facet=law,practice", "/api/v1/openapi.json", "/countries/a%20b%2Fc",
    "/sources?countries=AL&page=2", "/sources/12", "/captures/3?page=4", "/captures/3/changes/5",
    "/search?countries=AL&q=a%20b&history=1", "/triage?lang=tr",
  ])
  func anAddressReadAndWrittenIsTheSame(text: String) throws {
    let address = try SiteAddress(target: text)

    #expect(address.text == text)
    #expect(try SiteAddress(target: address.text) == address)
  }

  @Test func aDayMeansItsEnd() throws {
    let address = try SiteAddress(target: "/compare?as-of=2024-06-30")

    #expect(address.query.asOf == (try Date("2024-06-30T23:59:59Z", strategy: .iso8601)))
  }

  @Test func tickedBoxesAndCommasSayTheSame() throws {
    let boxes = try SiteAddress(target: "/compare?countries=AL&countries=RS")
    let commas = try SiteAddress(target: "/compare?countries=AL%2CRS")

    #expect(boxes == commas)
    #expect(boxes.text == "/compare?countries=AL,RS")
  }

  @Test func aCodeIsOneSegmentWhateverItHolds() throws {
    for code in ["a/b", "a?b", "a#b", "ä", "..", "a b", "%41"] {
      let address = SiteAddress(.indicator(Code(code)))
      #expect(try SiteAddress(target: address.text) == address)
    }
  }
}
