import Foundation
import Indicators
import Testing
import Tracking

@Suite struct TriageActTests {
  static let noise = "capture=2&known=0&decision=noise"

  @Test func aDecisionIsStoredInTheNameOfTheAuthorAndLeadsBack() async throws {
    let site = try await TestSite(author: "eve <e>", frameworks: ["press-freedom-index"])

    let reply = try await site.send(Self.noise + "&next=7")

    #expect(reply.status == 303)
    #expect(reply.header("Location") == "/triage?decided=2&lang=en#change-7")
    #expect(reply.header("Cache-Control") == "no-store")
    let decisions = try await site.tracker.change(ofCapture: 2).decisions
    #expect(decisions.map(\.decision) == [.noise])
    #expect(decisions.map(\.author) == ["eve <e>"])
    let page = try await site.ask("/triage?decided=2&lang=en").text
    #expect(page.contains("Decided just now"))
    #expect(page.contains("eve &lt;e&gt;"))
    #expect(page.contains("No change waits for a decision."))
  }

  @Test func aDecisionCanBeMadeAnewAndTheEarlierOneStays() async throws {
    let site = try await TestSite.withAuthor()
    _ = try await site.send(Self.noise)

    let reply = try await site.send("capture=2&known=1&decision=expert&expert=+Ana+%C5%A0.+")

    #expect(reply.status == 303)
    let decisions = try await site.tracker.change(ofCapture: 2).decisions
    #expect(decisions.map(\.decision) == [.noise, .expert])
    #expect(decisions.last?.expert == "Ana Š.")
  }

  @Test func whatSomebodyElseDecidedMeanwhileIsToldAndNothingIsRecorded() async throws {
    let site = try await TestSite.withAuthor()
    try await site.tracker.decide(.matters, ofCapture: 2, by: "bob")

    let reply = try await site.send(Self.noise)

    #expect(reply.status == 409)
    #expect(reply.text.contains("bob decided of this change meanwhile: matters."))
    #expect(reply.text.contains("href=\"/triage?lang=en\""))
    #expect(try await site.tracker.change(ofCapture: 2).decisions.count == 1)
  }

  @Test func aFormThatIsSentTwiceIsRecordedOnce() async throws {
    let site = try await TestSite.withAuthor()

    let replies = [try await site.send(Self.noise), try await site.send(Self.noise)]

    #expect(replies.map(\.status) == [303, 303])
    #expect(try await site.tracker.change(ofCapture: 2).decisions.count == 1)
  }

  static let malformed = [
    "capture=2&known=0", "capture=2&known=0&decision=perhaps", "known=0&decision=noise",
    "capture=x&known=0&decision=noise", "capture=2&decision=noise",
    "capture=2&known=-1&decision=noise",
    "capture=2&capture=2&known=0&decision=noise", "capture=2&known=0&decision=noise&role=admin",
    "capture=2&known=0&decision=expert", "capture=2&known=0&decision=expert&expert=+",
    "capture=2&known=0&decision=expert&expert=a%0Ab", "capture=2&known=0&decision=%ff",
    "capture=3&known=0&decision=noise",
  ]

  @Test(arguments: malformed)
  func aFormThatThePageDoesNotOfferIsRefused(fields: String) async throws {
    let site = try await AuthorSite.shared()

    let reply = try await site.send(fields)

    #expect(reply.status == 400)
    #expect(try await site.tracker.change(ofCapture: 2).decisions.isEmpty)
  }

  @Test func aChangeThatDoesNotExistIsNotFound() async throws {
    let reply = try await AuthorSite.shared().send("capture=99&known=0&decision=noise")

    #expect(reply.status == 404)
  }

  @Test func thePageHoldsAFormAndAKeyForEachDecision() async throws {
    let reply = try await AuthorSite.shared().ask("/triage?lang=en")

    for (key, decision) in TriageDecision.allCases.enumerated() {
      #expect(
        reply.text.contains("value=\"\(decision.rawValue)\" aria-keyshortcuts=\"\(key + 1)\""))
    }
    #expect(reply.text.contains("recorded under the name eve."))
    #expect(reply.text.contains("<script src=\"/assets/triage.js\" defer=\"defer\"></script>"))
    #expect(!reply.text.contains("yardstick triage 2"))
    #expect(reply.header("Cache-Control") == "no-store")
    #expect(reply.header("Content-Security-Policy")?.contains("; script-src 'self'") == true)
  }

  @Test func aLookIsStoredForTheNextOne() async throws {
    let site = try await TestSite.withAuthor()
    let before = try await site.ask("/sources/1?lang=en").text

    let reply = try await site.send("", to: "/captures/1/changes/2?lang=en")

    #expect(before.contains("href=\"/captures/1/changes/2?lang=en\">What changed since you last"))
    #expect(reply.status == 303)
    #expect(reply.header("Location") == "/sources/1?lang=en")
    #expect(try await site.ask("/sources/1?lang=en").text.contains("Nothing has changed since"))
    #expect(try await site.tracker.unseen(ofSource: "1", by: "bob") != nil)
  }
}

/// A site with an author that all tests only read from, or are refused by.
enum AuthorSite {
  static func shared() async throws -> TestSite { try await made.value }

  private static let made = Task { try await TestSite.withAuthor() }
}
