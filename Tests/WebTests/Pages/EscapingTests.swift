import Foundation
import Testing
import Web

@Suite struct EscapingTests {
  @Test(arguments: [
    "/frameworks", "/indicators/1.1?framework=hostile", "/indicators/1?framework=hostile",
    "/indicators/overall?framework=hostile", "/",
    "/sources", "/sources/1", "/captures/1", "/captures/2", "/captures/3", "/captures/1/changes/2",
    "/search?q=alert", "/triage",
  ])
  func noTextOfAFrameworkBecomesMarkup(target: String) async throws {
    let page = try await TestSite.shared().ask(target).text

    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img"))
  }

  @Test(arguments: [
    "/%3Cscript%3Ealert(1)%3C/script%3E", "/compare?%3Cscript%3E=1",
    "/compare?cycle=%3Cscript%3Ealert(1)%3C/script%3E",
    "/compare?order=%22onmouseover=%22alert(1)", "/countries/%3Cimg%20src=x%20onerror=alert(1)%3E",
    "/indicators/%22%3E%3Cscript%3E", "/compare?framework=%3Csvg/onload=alert(1)%3E",
    "/compare?as-of=%3Cscript%3E", "/compare?countries=%3Cscript%3E&lang=tr",
    "/sources?countries=%3Cscript%3E", "/sources/%3Cscript%3E", "/captures/1/changes/%3Csvg%3E",
    "/sources/1?page=%3Cscript%3E",
  ])
  func nothingInAnAddressBecomesMarkup(target: String) async throws {
    let reply = try await TestSite.shared().ask(target)

    #expect((400...404).contains(reply.status))
    for markup in ["<script", "<img", "<svg", "\"onmouseover"] {
      #expect(!reply.text.contains(markup))
    }
  }
}
