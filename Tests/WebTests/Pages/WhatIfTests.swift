import Foundation
import Indicators
import Testing
import Tracking
import Web

@Suite struct WhatIfTests {
  static let trial = "/what-if?weight-of=1&weight=3&weight-of=&weight=&value-of=&value-in=&value="

  @Test func thePageShowsWhatTheCommandShows() async throws {
    let site = try await TestSite.shared()
    let (scoreboard, cycle) = try await site.tracker.scoreboard(
      framework: "civic-space", cycle: nil)
    let change = try SandboxReader(scoreboard, cycle: cycle).change(.weight, "1=3")
    let sandbox = try Sandbox(scoreboard, cycle: cycle, changes: [change])

    let page = try await site.ask(Self.trial).text

    let moved = sandbox.moves.filter { $0.before.score != nil && $0.after.score != nil }
    #expect(!moved.isEmpty)
    for move in moved {
      let after = String(format: "%.1f", move.after.score ?? 0)
      #expect(page.contains("<b>\(after)</b>") || page.contains("<td>\(after)"))
    }
    #expect(page.contains("Lines: \(sandbox.moves.count);"))
    #expect(page.contains("Nothing is stored"))
  }

  @Test func theAddressOfATrialLeavesOutWhatIsEmpty() async throws {
    let page = try await TestSite.shared().ask(Self.trial + "&lang=tr").text

    #expect(page.contains("href=\"/what-if?lang=tr&amp;weight-of=1&amp;weight=3\""))
    #expect(page.contains("Hiçbir şey kaydedilmez"))
  }

  @Test func theFormKeepsWhatWasFilledIn() async throws {
    let page = try await TestSite.shared().ask(Self.trial).text

    #expect(page.contains("<option value=\"1\" selected=\"selected\">"))
    #expect(page.contains("name=\"weight\" type=\"text\" value=\"3\""))
  }

  static let faults = [
    ("weight-of=1&weight=-3", "A weight is a number of 0 or more."),
    ("weight-of=1", nil),
    ("weight-of=9.9&weight=1", "This framework has no “9.9”."),
    ("weight=1", "Fill in every field"),
    ("aggregate-of=1&aggregate=geometric&offset=x", "An offset is a number"),
    ("normalise-of=1.1.a&normalise=goalposts&normalise-by=9:1", "Goalposts take two ends"),
    ("normalise-of=1.1.a&normalise=piecewise", "needs more than a word"),
    ("value-of=1.1.a&value-in=XK&value=much", "A value is a number"),
    ("framework=press-freedom-index&value-of=political&value-in=XK&value=999", "run from"),
  ]

  @Test(arguments: faults)
  func aLineThatCannotBeTriedIsToldBesideItsField(query: String, fault: String?) async throws {
    let reply = try await TestSite.shared().ask("/what-if?" + query)

    #expect(reply.status == 200)
    #expect(!reply.text.contains("id=\"result\""))
    guard let fault else {
      #expect(!reply.text.contains("aria-invalid"))
      return
    }
    #expect(reply.text.components(separatedBy: fault).count == 3)
    #expect(reply.text.contains("aria-invalid=\"true\""))
    #expect(reply.text.contains("-0-fault\""))
  }

  @Test func nothingIsStored() async throws {
    let site = try await TestSite.shared()
    let before = try await site.tracker.revision()

    _ = try await site.ask(Self.trial)

    #expect(try await site.tracker.revision() == before)
  }

  @Test func moreLinesThanAnAddressMayHoldAreRefused() async throws {
    let line = "&weight-of=1&weight=2"

    let reply = try await TestSite.shared().ask(
      "/what-if?lang=en" + String(repeating: line, count: 41))

    #expect(reply.status == 414)
  }

  @Test(arguments: ["/what-if?wieght=2", "/compare?weight=2", "/what-if?cycle=1066"])
  func whatMeansNothingThereIsRefused(target: String) async throws {
    #expect(try await TestSite.shared().ask(target).status == 400)
  }

  @Test func nothingThatIsFilledInBecomesMarkup() async throws {
    let page = try await TestSite.shared().ask(
      "/what-if?weight-of=%3Cscript%3E&weight=%22%3E%3Cimg%20src=x%3E"
    ).text

    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
  }

  @Test func anIndicatorLeadsToItsTrial() async throws {
    let page = try await TestSite.shared().ask("/indicators/1.1.a").text

    #expect(page.contains("href=\"/what-if?weight-of=1.1.a\""))
    #expect(page.contains("href=\"/what-if?value-of=1.1.a\""))
    let begun = try await TestSite.shared().ask("/what-if?value-of=1.1.a&lang=en").text
    #expect(begun.contains("<option value=\"1.1.a\" selected=\"selected\">"))
    #expect(!begun.contains("aria-invalid"))
  }
}
