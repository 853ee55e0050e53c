import Indicators
import Testing

@Suite struct CountryListReaderTests {
  @Test func aCountryIsListedOnce() throws {
    let problems = try #require(
      #expect(throws: Problems.self) {
        try CountryListReader.read(
          """
          countries:
            - {code: ARC, name: {en: Arcadia}}
            - {code: BOR, name: {en: Borduria}}
            - {code: ARC, name: {en: Arcady}}
          """)
      })

    #expect(problems.list.map(\.code) == ["duplicate"])
    #expect(problems.list.first?.message == "The country \"ARC\" is listed twice.")
  }
}
