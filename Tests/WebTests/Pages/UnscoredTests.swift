import Foundation
import Testing
import Tracking

/// All that is recorded of the hostile framework is one absence.
@Suite struct UnscoredTests {
  @Test func whereAllIsAbsentAValueCanBeTried() async throws {
    let site = try await TestSite.shared()

    let page = try await site.ask(
      "/what-if?framework=hostile&lang=en&value-of=1.1&value-in=AL&value=5")
    let method = try await site.ask("/method?framework=hostile&lang=en")

    #expect(page.status == 200)
    #expect(page.text.contains("id=\"result\"") && page.text.contains("100.0"))
    #expect(method.text.contains("There are no scores yet"))
    #expect(method.text.contains("action=\"/what-if\""))
  }

  @Test func whereNothingIsRecordedThatIsTold() async throws {
    let site = try await TestSite(frameworks: [])
    let framework = TestSite.folder.appending(path: "civic-space/framework.yaml")
    try await site.tracker.load(frameworkFile: framework, by: "ada")

    let page = try await site.ask("/what-if?framework=civic-space&lang=en")

    #expect(page.status == 404)
    #expect(page.text.contains("nothing is recorded that can be scored"))
  }
}
