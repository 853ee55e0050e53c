import Foundation
import Testing

@testable import Archiving

struct ScheduleTests {
  /// Schedule, moment, time zone, and the next time.
  static let times: [(String, String, String, String)] = [
    ("every 6h", "2025-03-01T10:00:00Z", "Europe/Tirane", "2025-03-01T16:00:00Z"),
    ("every 30m", "2025-03-01T10:00:00Z", "Europe/Tirane", "2025-03-01T10:30:00Z"),
    ("daily 03:30", "2025-03-01T10:00:00Z", "Europe/Istanbul", "2025-03-02T00:30:00Z"),
    ("daily 03:30", "2025-03-01T00:29:59Z", "Europe/Istanbul", "2025-03-01T00:30:00Z"),
    ("daily 03:30", "2025-03-01T00:30:00Z", "Europe/Istanbul", "2025-03-02T00:30:00Z"),
    ("weekly mon 04:00", "2025-03-01T10:00:00Z", "UTC", "2025-03-03T04:00:00Z"),
    ("weekly Sunday 04:00", "2025-03-01T10:00:00Z", "UTC", "2025-03-02T04:00:00Z"),
    ("0 9 * * *", "2025-03-01T10:00:00Z", "UTC", "2025-03-02T09:00:00Z"),
    ("*/15 * * * *", "2025-03-01T10:00:00Z", "UTC", "2025-03-01T10:15:00Z"),
    ("5/20 10-12 * * *", "2025-03-01T10:26:00Z", "UTC", "2025-03-01T10:45:00Z"),
    ("0 0 29 2 *", "2025-03-01T10:00:00Z", "UTC", "2028-02-29T00:00:00Z"),
    ("0 12 15 * fri", "2025-03-01T10:00:00Z", "UTC", "2025-03-07T12:00:00Z"),
    ("0 12 2 * fri", "2025-03-01T10:00:00Z", "UTC", "2025-03-02T12:00:00Z"),
    ("0 12 * may,jun 7", "2025-03-01T10:00:00Z", "UTC", "2025-05-04T12:00:00Z"),
    // The clocks go forward from 02:00 to 03:00: the time left out is kept when they have jumped.
    ("daily 02:30", "2025-03-29T12:00:00Z", "Europe/Belgrade", "2025-03-30T01:30:00Z"),
    ("daily 02:30", "2025-03-30T01:30:00Z", "Europe/Belgrade", "2025-03-31T00:30:00Z"),
    // They go back from 03:00 to 02:00: the time shown twice is kept once.
    ("daily 02:30", "2025-10-25T12:00:00Z", "Europe/Belgrade", "2025-10-26T00:30:00Z"),
    ("daily 02:30", "2025-10-26T00:30:00Z", "Europe/Belgrade", "2025-10-27T01:30:00Z"),
  ]

  @Test(arguments: times)
  func theNextTimeIsTheOneOnTheClocksOfTheZone(
    text: String, after: String, zone: String, expected: String
  ) throws {
    let schedule = try Schedule(text)

    let next = schedule.next(
      after: try Date(after, strategy: .iso8601), in: try #require(TimeZone(identifier: zone)))

    #expect(next?.ISO8601Format() == expected)
  }

  @Test(
    arguments: [
      "Europe/Belgrade", "Europe/Istanbul", "Europe/London", "America/Santiago", "Pacific/Apia",
      "UTC",
    ], ["00:00", "02:30", "23:59"])
  func eachDayOfAYearHasItsRunOnceWhateverTheClocksDo(zone: String, time: String) throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: zone))
    let schedules = [try Schedule("daily \(time)"), try Schedule("weekly sun \(time)")]
    let start = try Date("2026-01-01T12:00:00Z", strategy: .iso8601)

    for (schedule, expected) in zip(schedules, [365, 52]) {
      var (moment, days) = (start, Set<DateComponents>())
      while let next = schedule.next(after: moment, in: calendar.timeZone),
        next <= start + 365 * 86_400
      {
        #expect(days.insert(calendar.dateComponents([.year, .month, .day], from: next)).inserted)
        moment = next
      }
      #expect(days.count == expected)
    }
  }

  static let refused: [(String, ScheduleProblem)] = [
    ("", .form("")), ("hourly", .form("hourly")), ("every 0h", .interval("0h")),
    ("every 6", .interval("6")), ("every 6y", .interval("6y")), ("every -6h", .interval("-6h")),
    ("daily 24:00", .time("24:00")), ("daily 3:5", .time("3:5")), ("daily 0330", .time("0330")),
    ("weekly xyz 04:00", .weekday("xyz")), ("60 * * * *", .field("60", name: "minute")),
    ("* 24 * * *", .field("24", name: "hour")), ("* * 0 * *", .field("0", name: "day")),
    ("* * * 13 *", .field("13", name: "month")), ("* * * * 8", .field("8", name: "weekday")),
    ("5-1 * * * *", .field("5-1", name: "minute")), ("*/0 * * * *", .field("*/0", name: "minute")),
    ("1,,2 * * * *", .field("1,,2", name: "minute")), ("a * * * *", .field("a", name: "minute")),
  ]

  @Test(arguments: refused)
  func whatIsNoScheduleIsRefusedWithItsReason(text: String, problem: ScheduleProblem) {
    #expect(throws: problem) { try Schedule(text) }
  }

  @Test(arguments: [
    "every 30m", "every 6h", "every 2d", "daily 03:30", "weekly mon 04:00", "*/5 1-3 * jan 1,2",
  ])
  func aScheduleIsWrittenAsItWasRead(text: String) throws {
    #expect(try Schedule(text).description == text)
  }

  @Test func aDayThatNeverComesIsNotWaitedFor() throws {
    let schedule = try Schedule("0 0 30 2 *")

    #expect(schedule.next(after: sampleDay, in: .gmt) == nil)
  }
}
