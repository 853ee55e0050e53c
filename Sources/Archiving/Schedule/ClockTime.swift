/// A time of the day, to the minute.
public struct ClockTime: Sendable, Equatable, CustomStringConvertible {
  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int

  /// The time written as `03:30`.
  init(_ text: String) throws(ScheduleProblem) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
      (0...59).contains(minute), parts[1].utf8.count == 2
    else { throw .time(text) }
    self.hour = hour
    self.minute = minute
  }

  /// The time written as `03:30`.
  public var description: String {
    (hour < 10 ? "0\(hour)" : "\(hour)") + (minute < 10 ? ":0\(minute)" : ":\(minute)")
  }
}
