import Foundation
import Testing

@testable import Archiving

struct ValidatorsTests {
  @Test(arguments: [
    "a", "\"", "W/", "\"a\tb\"", "\"a\"b\"", "\"\(String(repeating: "e", count: 60000))\"", "\"ä\"",
  ])
  func anOddTagIsNotSentBack(tag: String) {
    #expect(Validators.usable(etag: tag) == nil)
  }

  @Test(arguments: ["\"v1\"", "W/\"v1\"", "\"\""])
  func aTagIsSentBackAsItCame(tag: String) {
    #expect(Validators.usable(etag: tag) == tag)
  }

  @Test(arguments: [
    "yesterday", "Fri, 01 Jan 2038 00:00:00 GMT", "", "Sun, 06 Nov 1994 08:49:37 GM",
    "Sun, 06 Nov 1994 08:49:37 GMT ", "Sun, 06 Nov 1994 24:49:37 GMT", "06 Nov 1994 08:49:37 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 Now 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT",
    "Sun, 06 Nov 19940 08:49:37 GMT", "Sun, 6a Nov 1994 08:49:37 GMT", "Sun,", "Sun, 06 N",
    "Sun, -6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:60:37 GMT",
  ])
  func aDateThatIsNoneOrInTheFutureIsNotSentBack(date: String) {
    #expect(Validators.usable(date: date, now: sampleDay) == nil)
  }

  @Test func aDateIsReadToTheSecond() {
    #expect(
      HTTPDate.parse("Sun, 06 Nov 1994 08:49:37 GMT") == Date(timeIntervalSince1970: 784_111_777))
    #expect(
      HTTPDate.parse("Sun,  6 Nov 1994 08:49:37 GMT") == Date(timeIntervalSince1970: 784_111_777))
    #expect(
      HTTPDate.parse("Thu, 29 Feb 2024 00:00:00 GMT") == Date(timeIntervalSince1970: 1_709_164_800))
  }

  static let waits: [(String?, Int)] = [
    ("30", 30), ("0", 1), ("315360000", 604_800), ("99999999999999999999999", 604_800), ("-5", 60),
    ("1.5", 60), ("soon", 60), (nil, 60), ("Tue, 15 Oct 2024 12:45:26 GMT", 1),
    ("Sun, 15 Jun 2025 15:08:40 GMT", 120),
  ]

  @Test(arguments: waits)
  func theWaitIsWhatTheServerAsksForWithinReason(value: String?, seconds: Int) {
    #expect(RetryAfter.seconds(value, now: sampleDay) == seconds)
  }
}
