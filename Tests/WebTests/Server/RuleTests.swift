import HTTPTypes
import Testing

@Suite struct RuleTests {
  @Test(arguments: [
    "127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "yardstick.example",
    "yardstick.example:443", "Yardstick.Example",
  ])
  func ourOwnNamesAreAnswered(host: String) async throws {
    #expect(try await TestSite.shared().ask("/about", host: host).status == 200)
  }

  @Test(arguments: [
    nil, "", "evil.example", "127.0.0.1", "127.0.0.1:8081", "localhost:80:80", "a b",
    "127.0.0.1:8080/x",
    "user@127.0.0.1:8080", "127.0.0.1:99999", "127.0.0.1:", "[::1:8080",
    "yardstick.example.evil.example",
  ])
  func everyOtherHostIsRefused(host: String?) async throws {
    let reply = try await TestSite.shared().ask("/about", host: host)

    #expect(reply.status == 400)
  }

  @Test func aSecondHostIsRefused() async throws {
    let reply = try await TestSite.shared().ask("/about", headers: ["Host": "127.0.0.1:8080"])

    #expect(reply.status == 400)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"])
  func onlyReadingIsPossible(method: String) async throws {
    let site = try await TestSite.shared()
    let method = try #require(HTTPRequest.Method(method))

    for target in ["/", "/compare.csv", "/api/v1/compare", "/nothing"] {
      let reply = try await site.ask(target, method: method)
      #expect(reply.status == 405)
      #expect(reply.header("Allow") == "GET, HEAD")
    }
  }

  @Test func aHeadIsTheGetWithoutItsBody() async throws {
    let site = try await TestSite.shared()

    for target in ["/", "/compare.csv", "/nothing", "/healthz", "/assets/site.css"] {
      let get = try await site.ask(target)
      let head = try await site.ask(target, method: .head)
      #expect(head.status == get.status)
      #expect(head.bytes.isEmpty)
      #expect(head.header("Content-Type") == get.header("Content-Type"))
      if get.status == 200 {
        #expect(head.header("Content-Length") == "\(get.bytes.count)")
        #expect(head.header("ETag") == get.header("ETag"))
      }
    }
  }

  @Test(arguments: ["/%00", "/a%00b", "/%0d%0aX: y", "/%zz", "/%", "/compare?cycle=%ff", "/%1b"])
  func anAddressThatCannotBeReadIsRefused(target: String) async throws {
    #expect(try await TestSite.shared().ask(target).status == 400)
  }

  @Test(arguments: [
    "//", "//compare", "/compare/", "/Compare", "/compare;x", "/compare%2ecsv/", "/../compare",
    "/%2e%2e/compare", "/countries", "/countries/", "/assets/../site.css", "/assets/nothing.css",
    "/api/v1", "/api/v2/compare", "/compare.exe", "/index.html",
  ])
  func aVariantOfAPathIsNotThatPath(target: String) async throws {
    #expect(try await TestSite.shared().ask(target).status == 404)
  }

  @Test func aLongAddressOrBodyIsRefused() async throws {
    let site = try await TestSite.shared()

    let long = try await site.ask("/compare?cycle=" + String(repeating: "2", count: 9000))
    let heavy = try await site.ask("/", body: String(repeating: "x", count: 70_000))
    let announced = try await site.ask("/", headers: ["Content-Length": "999999999999"])
    let light = try await site.ask("/", body: "x")

    #expect(long.status == 414)
    #expect(heavy.status == 413)
    #expect(announced.status == 413)
    #expect(light.status == 200)
  }
}
