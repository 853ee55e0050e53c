import HTTPTypes
import Testing

extension TestSite {
  /// What a browser says that sends a form of a page of ours.
  static let ours = ["Origin": "http://127.0.0.1:8080", "Sec-Fetch-Site": "same-origin"]

  /// One of its own on which eve decides.
  static func withAuthor() async throws -> TestSite {
    try await TestSite(limits: patient, author: "eve", frameworks: ["press-freedom-index"])
  }

  /// The token that stands in the forms of the site.
  func token() async throws -> String {
    let page = try await ask("/captures/1/changes/2").text
    let match = try #require(page.firstMatch(of: /name="token" value="([^"]+)"/))
    return String(match.1)
  }

  /// Sends a form of the page of changes; `token` nil: the one that stands there.
  func send(
    _ fields: String, to target: String = "/triage?lang=en", token: String? = nil,
    method: HTTPRequest.Method = .post, host: String = "127.0.0.1:8080",
    headers: [String: String] = ours
  ) async throws -> Reply {
    let known = try await self.token()
    return try await ask(
      target, method: method, host: host, headers: headers,
      body: "token=\(token ?? known)" + (fields.isEmpty ? "" : "&" + fields))
  }
}
