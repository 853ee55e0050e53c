import Foundation
import HTTPTypes
import Indicators
import Testing
import Tracking

@testable import Web

@Suite struct ForgeryTests {
  /// What another site, or a program without a page of ours, can send.
  static let foreign: [[String: String]] = [
    ["Origin": "http://evil.example"], ["Origin": "null"], ["Origin": "http://127.0.0.1:8081"],
    ["Origin": "https://127.0.0.1:8080"], ["Origin": "http://localhost:8080"], [:],
    ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Sec-Fetch-Site": "none"],
    ["Origin": "http://127.0.0.1:8080", "Sec-Fetch-Site": "cross-site"],
    ["Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"],
  ]

  @Test(arguments: foreign)
  func aFormOfAnotherSiteIsRefused(headers: [String: String]) async throws {
    let site = try await AuthorSite.shared()

    let reply = try await site.send(TriageActTests.noise, headers: headers)

    #expect(reply.status == 403)
    #expect(reply.text.contains("not sent from a page of this site"))
    #expect(try await site.tracker.change(ofCapture: 2).decisions.isEmpty)
  }

  @Test(arguments: ["", "x", "0-0-0-0"])
  func aFormWithoutOurTokenIsRefused(token: String) async throws {
    let site = try await AuthorSite.shared()

    let replies = [
      try await site.send(TriageActTests.noise, token: token),
      try await site.ask(
        "/triage", method: .post, headers: TestSite.ours, body: TriageActTests.noise),
      try await site.ask("/captures/1/changes/2", method: .post, headers: TestSite.ours),
      try await site.ask(
        "/triage", method: .post,
        headers: TestSite.ours.merging(["Content-Type": "text/plain"]) { $1 },
        body: TriageActTests.noise),
    ]

    #expect(replies.map(\.status) == [403, 403, 403, 403])
    #expect(try await site.tracker.change(ofCapture: 2).decisions.isEmpty)
    #expect(try await site.tracker.unseen(ofSource: "1", by: "eve") != nil)
  }

  @Test func everyRunHasATokenOfItsOwn() {
    var source = SystemRandomNumberGenerator()
    let (one, other) = (SiteAuthor("eve", from: &source), SiteAuthor("eve", from: &source))

    #expect(one.hasToken(one.token) && !one.hasToken(other.token))
    #expect(one.token.count > 40)
  }

  @Test(arguments: ["evil.example", "127.0.0.1:8081", "yardstick.example.evil.example"])
  func aFormForAnotherHostIsRefused(host: String) async throws {
    let reply = try await AuthorSite.shared().send(
      TriageActTests.noise, host: host, headers: ["Origin": "http://\(host)"])

    #expect(reply.status == 400)
  }

  @Test(arguments: ["PUT", "PATCH", "DELETE", "OPTIONS"])
  func onlyPostActs(method: String) async throws {
    let method = try #require(HTTPRequest.Method(method))

    #expect(try await AuthorSite.shared().send(TriageActTests.noise, method: method).status == 405)
  }

  @Test func readingChangesNothing() async throws {
    let site = try await AuthorSite.shared()
    let before = try await site.tracker.newestRevision()
    let token = try await site.token()

    for method in [HTTPRequest.Method.get, .head] {
      let query = try await site.ask(
        "/triage?token=\(token)&\(TriageActTests.noise)", method: method)
      let body = try await site.send(TriageActTests.noise, method: method)
      #expect(query.status == 400)
      #expect(body.status == 200)
      #expect(try await site.ask("/captures/1/changes/2", method: method).status == 200)
    }

    #expect(try await site.tracker.newestRevision() == before)
    #expect(try await site.tracker.unseen(ofSource: "1", by: "eve") != nil)
  }

  @Test(arguments: ["/", "/sources", "/sources/1", "/triage/", "/captures/1", "/nothing"])
  func aFormIsTakenOnlyWhereThereIsOne(target: String) async throws {
    #expect(
      try await AuthorSite.shared().send(TriageActTests.noise, to: target).status == 405)
  }

  @Test func withoutAnAuthorNothingIsTaken() async throws {
    let site = try await TestSite.shared()

    for target in ["/triage", "/captures/1/changes/2"] {
      let reply = try await site.ask(
        target, method: .post, headers: TestSite.ours, body: TriageActTests.noise)
      #expect(reply.status == 405)
      #expect(try await !site.ask(target).text.contains("<form class=\"decide\""))
    }
    #expect(try await site.ask("/triage?lang=en").text.contains("yardstick serve --author NAME"))
  }

  @Test func aFormIsSmall() async throws {
    let reply = try await AuthorSite.shared().send(
      "expert=" + String(repeating: "x", count: 70_000))

    #expect(reply.status == 413)
  }

  @Test func onlyASiteThatNobodyElseReachesHasAnAuthor() {
    func settings(_ host: String, _ names: [String] = []) -> SiteSettings {
      SiteSettings(host: host, names: names, started: Date(timeIntervalSince1970: 0))
    }

    for host in ["127.0.0.1", "127.8.9.1", "::1", "localhost"] {
      #expect(settings(host).isOnlyHere)
      #expect(!settings(host, ["yardstick.example"]).isOnlyHere)
    }
    for host in ["0.0.0.0", "::", "192.168.1.2", "example.org", "127.0.0.1.example.org", "127.a"] {
      #expect(!settings(host).isOnlyHere)
    }
  }
}
