import Foundation
import Testing

@testable import Archiving

struct RobotsRulesTests {
  static let files: [(String, String, Bool)] = [
    ("", "/page", true),
    ("User-agent: *\nDisallow: /", "/page", false),
    ("User-agent: *\nDisallow: /", "/robots.txt", true),
    ("User-agent: *\nDisallow:", "/page", true),
    ("User-agent: *\nDisallow: /\n\nUser-agent: YARDSTICK\nDisallow: /private", "/page", true),
    (
      "User-agent: *\nDisallow: /\n\nUser-agent: YARDSTICK\nDisallow: /private", "/private/x", false
    ),
    ("User-agent: yardstick/2.0\nDisallow: /a\n\nUser-agent: other\nDisallow: /b", "/b", true),
    ("User-agent: yardstick\nDisallow: /a\n\nUser-agent: yardstick\nDisallow: /b", "/b", false),
    ("User-agent: other\nUser-agent: yardstick\nDisallow: /a", "/a", false),
    ("User-agent: other\nDisallow: /a", "/a", true),
    ("User-agent: *\nDisallow: /p\nAllow: /page", "/page", true),
    ("User-agent: *\nDisallow: /p\nAllow: /page", "/private", false),
    ("User-agent: *\nDisallow: /page\nAllow: /page", "/page", true),
    ("User-agent: *\nDisallow: /*.pdf$", "/x.pdf", false),
    ("User-agent: *\nDisallow: /*.pdf$", "/x.pdf?y", true),
    ("User-agent: *\nDisallow: /a*b", "/a/1/b/c", false),
    ("User-agent: *\nDisallow: /a*b*c$", "/abbc", false),
    ("User-agent: *\nDisallow: /a*b*c$", "/acb", true),
    ("User-agent: *\nDisallow: /şeffaf", "/%C5%9Feffaf", false),
    ("User-agent: *\nDisallow: /%c5%9Feffaf", "/%C5%9feffaf", false),
    ("User-agent: *\nDisallow: /%7Ejoe", "/~joe/x", false),
    ("User-agent: *\nDisallow: /a%2Fb", "/a/b", true),
    ("\u{FEFF}User-agent: *\rDisallow: /private\r", "/private/x", false),
    ("User-agent: * # all\nDisallow: /a # secret", "/a", false),
    ("USER-AGENT : *\nDISALLOW : /a", "/a", false),
    ("<html><body>Home</body></html>", "/page", true),
    ("Disallow: /", "/page", true),
    ("User-agent: *\nSitemap: https://a.example/s.xml\nDisallow: /a", "/a", false),
  ]

  @Test(arguments: files)
  func aFileAllowsWhatTheStandardSays(file: String, target: String, isAllowed: Bool) {
    let rules = RobotsParser.rules(in: file.utf8, for: "Yardstick")

    #expect(rules.allows(target) == isAllowed)
  }

  @Test func aDelayIsKeptWithinReason() {
    let file = "User-agent: *\nCrawl-delay: 2.5\n"
    let absurd = "User-agent: *\nCrawl-delay: 999999999\n"

    #expect(RobotsParser.rules(in: file.utf8, for: "y").delay == .milliseconds(2500))
    #expect(RobotsParser.rules(in: absurd.utf8, for: "y").delay == .seconds(60))
    #expect(RobotsParser.rules(in: "Crawl-delay: nan".utf8, for: "y").delay == nil)
  }

  @Test func siteMapsAreListedWhereverTheyStand() {
    let file =
      "Sitemap: https://a.example/1\nUser-agent: x\nDisallow: /\nsitemap:https://a.example/2"

    #expect(
      RobotsParser.rules(in: file.utf8, for: "y").sitemaps
        == ["https://a.example/1", "https://a.example/2"])
  }

  @Test func aFileMadeToKeepUsBusyForbids() {
    let rule = "Disallow: /*" + String(repeating: "a", count: 900) + "b\n"
    let file = "User-agent: *\n" + String(repeating: rule, count: 500)
    let rules = RobotsParser.rules(in: file.utf8, for: "y")
    let before = processorSeconds()

    let isAllowed = rules.allows("/" + String(repeating: "a", count: 8000))

    #expect(!isAllowed)
    #expect(processorSeconds() - before < 5)
  }

  static let answers: [(TransferReply, Bool, TimeInterval)] = [
    (reply(404), true, 86400), (reply(403), true, 86400), (reply(503), false, 600),
    (reply(500), false, 600), (reply(429), false, 600),
    (TransferReply(fault: .redirectLimit(10)), true, 86400),
    (TransferReply(fault: .unreachable("no")), false, 30),
  ]

  @Test(arguments: answers)
  func theAnswerDecidesForHowLong(reply: TransferReply, isOpen: Bool, seconds: TimeInterval) {
    var fetch = Fetch(addresses: [])
    fetch.reply = reply

    let record = RobotsRecord(fetch, body: nil, product: "y", now: sampleDay)

    #expect((record.answer == .rules(.allowAll)) == isOpen)
    #expect(record.until == sampleDay + seconds)
  }

  private static func reply(_ status: Int) -> TransferReply {
    var reply = TransferReply()
    reply.header = StatusLine(Array("HTTP/1.1 \(status) X".utf8)).map {
      HeaderBlock(statusLine: $0)
    }
    return reply
  }
}

/// The time that the processor has spent on this thread, in seconds: a busy machine does not add to it.
private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
