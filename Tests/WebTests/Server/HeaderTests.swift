import HTTPTypes
import Testing

@Suite struct HeaderTests {
  static let targets: [(String, HTTPRequest.Method)] = [
    ("/", .get), ("/countries/RS", .get), ("/indicators/1", .get), ("/frameworks", .get),
    ("/about", .get), ("/compare.csv", .get), ("/compare.html", .get), ("/api/v1/compare", .get),
    ("/api/v1/openapi.json", .get), ("/assets/site.css", .get), ("/assets/icon.svg", .get),
    ("/healthz", .get), ("/readyz", .get), ("/nothing", .get), ("/compare?cycle=9", .get),
    ("/%00", .get), ("/", .post), ("/", .options), ("/", .head), ("/api/v1/nothing", .get),
  ]

  @Test(arguments: targets)
  func everyAnswerTellsBrowsersWhatNotToDo(
    target: String, method: HTTPRequest.Method
  ) async throws {
    let reply = try await TestSite.shared().ask(target, method: method)
    let policy = try #require(reply.header("Content-Security-Policy"))

    for part in [
      "default-src 'none'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'",
      "base-uri 'none'",
    ] {
      #expect(policy.contains(part))
    }
    #expect(!policy.contains("unsafe"))
    #expect(reply.header("X-Content-Type-Options") == "nosniff")
    #expect(reply.header("Referrer-Policy") == "same-origin")
    #expect(reply.header("Cross-Origin-Opener-Policy") == "same-origin")
    #expect(reply.header("Cross-Origin-Resource-Policy") == "same-origin")
    #expect(reply.header("Permissions-Policy") != nil)
    #expect(reply.header("Cache-Control") != nil)
    #expect(reply.header("Access-Control-Allow-Origin") == nil)
    #expect(reply.header("Server") == nil)
    let type = try #require(reply.header("Content-Type"))
    #expect(type.contains("charset=utf-8") || type.contains("json"))
  }

  @Test func aDownloadIsSavedUnderANameOfOurs() async throws {
    let site = try await TestSite.shared()

    let csv = try await site.ask("/countries/RS.csv?cycle=2021")
    let page = try await site.ask("/countries/RS")

    #expect(
      csv.header("Content-Disposition")
        == "attachment; filename=\"civic-space_RS_2021.csv\"; "
        + "filename*=UTF-8''civic-space_RS_2021.csv")
    #expect(page.header("Content-Disposition") == nil)
  }

  @Test func whatIsKnownAlreadyIsNotSentAgain() async throws {
    let site = try await TestSite.shared()
    for target in ["/", "/compare.csv", "/countries/RS", "/api/v1/compare", "/assets/site.css"] {
      let first = try await site.ask(target)
      let tag = try #require(first.header("ETag"))
      let date = try #require(first.header("Last-Modified"))

      let byTag = try await site.ask(target, headers: ["If-None-Match": "\"x\", \(tag)"])
      let byDate = try await site.ask(target, headers: ["If-Modified-Since": date])
      let other = try await site.ask(
        target, headers: ["If-None-Match": "\"x\"", "If-Modified-Since": date])
      let older = try await site.ask(
        target, headers: ["If-Modified-Since": "Sun, 06 Nov 1994 08:49:37 GMT"])

      #expect(byTag.status == 304 && byTag.bytes.isEmpty && byTag.header("ETag") == tag)
      #expect(byDate.status == 304)
      #expect(other.status == 200)
      #expect(older.status == 200)
    }
  }

  @Test func aTagBelongsToOneAddressAndLanguage() async throws {
    let site = try await TestSite.shared()

    let tags = [
      try await site.ask("/").header("ETag"), try await site.ask("/?lang=tr").header("ETag"),
      try await site.ask("/", headers: ["Accept-Language": "tr"]).header("ETag"),
      try await site.ask("/compare.csv").header("ETag"),
      try await site.ask("/compare?cycle=2020").header("ETag"),
    ]

    #expect(Set(tags).count == 5)
  }
}
