import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing

@testable import Web

@Suite struct FaultTests {
  @Test(arguments: ["/", "/api/v1/compare"], ["en", "tr"])
  func whatIsWrongInsideStaysInside(path: String, language: String) {
    let head = HTTPRequest(
      method: .get, scheme: "http", authority: "x", path: "\(path)?lang=\(language)")
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    for (error, status) in [
      (SiteError.fault(reason: "SELECT /home/secret"), 500),
      (.unavailable(reason: "SELECT /home/secret"), 503),
    ] {
      let answer = ErrorPage(error, to: request, identifier: "number-1").answer
      let text = String(buffer: answer.body)

      #expect(answer.status.code == status)
      #expect(text.contains("number-1"))
      #expect(!text.contains("SELECT") && !text.contains("secret"))
      #expect(answer.fields[.cacheControl] == "no-store")
    }
  }
}
