import Foundation
import Testing

@Suite struct InterfaceTests {
  private func object(_ reply: Reply) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(reply.bytes)) as? [String: Any])
  }

  @Test func theTableForProgramsIsTheDownload() async throws {
    let site = try await TestSite.shared()

    let table = try await site.ask("/api/v1/compare?cycle=2020")
    let download = try await site.ask("/compare.json?cycle=2020")

    #expect(table.header("Content-Type") == "application/json")
    #expect(table.bytes == download.bytes)
    #expect(table.header("Content-Disposition") == nil)
    _ = try object(table)
  }

  @Test func theFrameworksAreListed() async throws {
    let reply = try await TestSite.shared().ask("/api/v1/frameworks")
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(reply.bytes)) as? [[String: Any]])

    #expect(
      Set(list.compactMap { $0["framework"] as? String })
        == ["civic-space", "hostile", "press-freedom-index"])
    #expect(
      list.allSatisfy {
        $0["status"] as? String == "provisional" || $0["status"] as? String == "official"
      })
  }

  @Test(arguments: [
    ("/api/v1/compare?cycle=1", 400, "unknown-name"), ("/api/v1/nothing", 404, "not-found"),
    ("/api/v1/compare?x=1", 400, "unknown-key"), ("/compare.json?level=x", 400, "bad-value"),
  ])
  func anErrorForAProgramIsAProblemDocument(
    target: String, status: Int, kind: String
  ) async throws {
    let reply = try await TestSite.shared().ask(target)
    let problem = try object(reply)

    #expect(reply.status == status)
    #expect(reply.header("Content-Type") == "application/problem+json")
    #expect(problem["type"] as? String == "urn:yardstick:problem:\(kind)")
    #expect(problem["status"] as? Int == status)
    #expect(
      (problem["detail"] as? String)?.hasSuffix(".") == true
        || (problem["detail"] as? String)?.hasSuffix("?") == true)
    #expect((problem["instance"] as? String)?.hasPrefix("urn:yardstick:request:") == true)
  }

  /// What is described answers, and every field that is described is understood.
  @Test func theDescriptionIsTrue() async throws {
    let site = try await TestSite.shared()
    let description = try object(try await site.ask("/api/v1/openapi.json"))
    let paths = try #require(description["paths"] as? [String: [String: [String: Any]]])
    let samples = [
      "framework": "civic-space", "version": "1", "cycle": "2020", "countries": "AL", "node": "1",
      "level": "1", "facet": "law", "layout": "country-profile", "order": "score",
      "intervals": "1", "ranks": "1", "values": "1", "since": "2019", "as-of": "2030-01-01",
      "lang": "tr",
    ]

    #expect(description["openapi"] as? String == "3.1.0")
    for (path, operations) in paths {
      #expect(try await site.ask(path).status == 200)
      let parameters = operations["get"]?["parameters"] as? [[String: Any]] ?? []
      let query = try parameters.map { parameter in
        let name = try #require(parameter["name"] as? String)
        return "\(name)=\(try #require(samples[name]))"
      }
      if !query.isEmpty {
        #expect(try await site.ask("\(path)?\(query.joined(separator: "&"))").status == 200)
      }
    }
  }
}
