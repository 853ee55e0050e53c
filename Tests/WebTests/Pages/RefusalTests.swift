import Testing

@Suite struct RefusalTests {
  /// Address, status, and what the page says.
  static let refusals: [(String, Int, String)] = [
    ("/compare?cylce=2021", 400, "Did you mean “cycle”?"),
    ("/compare?cycle=2012&cycle=2031", 400, "The framework has no cycle “2031”."),
    ("/compare?countries=AL,RZ", 400, "The framework covers no country “RZ”."),
    ("/compare?framework=civc-space", 400, "Did you mean “civic-space”?"),
    ("/compare?framework=nothing", 400, "No framework “nothing” is loaded."),
    ("/compare?node=1.1.x", 400, "The framework has no indicator or group “1.1.x”."),
    ("/compare?order=scroe", 400, "Did you mean “score”?"),
    ("/compare?level=-1", 400, "use a whole number from 0 to 20."),
    ("/compare?level=99999999999999999999", 400, "use a whole number from 0 to 20."),
    ("/compare?level=1&level=2", 400, "“level” may stand only once."),
    ("/compare?as-of=yesterday", 400, "use a day such as 2024-06-30"),
    ("/compare?as-of=2024-02-31", 400, "use a day such as 2024-06-30"),
    ("/compare?lang=xx", 400, "use en, tr."),
    ("/compare?ranks=maybe", 400, "use 1, 0."),
    ("/compare?facet=lwa", 400, "Did you mean “law”?"),
    ("/countries/RZ", 404, "The framework covers no country “RZ”."),
    ("/countries/RS?layout=countries-by-cycles", 400, "means nothing in this address"),
    ("/indicators/1.1.aa", 404, "Did you mean “1.1.a”?"),
    ("/indicators/nope.csv", 404, "The framework has no indicator or group “nope”."),
    ("/nothing", 404, "There is no page at this address."),
    ("/countries/RZ?lang=tr", 404, "Çerçeve “RZ” ülkesini kapsamıyor."),
    ("/compare?lang=tr&cylce=1", 400, "“cycle” mi demek istediniz?"),
  ]

  @Test(arguments: refusals)
  func aBadAddressIsAnsweredInOnePlainSentence(
    target: String, status: Int, sentence: String
  ) async throws {
    let reply = try await TestSite.shared().ask(target)

    #expect(reply.status == status)
    #expect(reply.text.contains(sentence))
    #expect(reply.header("Cache-Control") == "no-store")
    #expect(reply.header("ETag") == nil)
  }

  @Test func emptyFieldsOfAFormAreTheirDefaults() async throws {
    let site = try await TestSite.shared()

    let plain = try await site.ask("/compare.csv")
    let form = try await site.ask(
      "/compare.csv?framework=civic-space&cycle=&since=&node=&level=&layout=countries-by-indicators"
        + "&order=protocol")

    #expect(form.status == 200)
    #expect(form.bytes == plain.bytes)
  }
}
