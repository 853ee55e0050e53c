import Foundation

/// How long a busy server asks us to wait.
enum RetryAfter {
  /// What is waited when the server does not say, or says nothing that can be understood.
  static let unsaid = 60
  /// The shortest and the longest wait that is believed.
  static let bounds = 1...604_800

  /// The wait in seconds for the field as it was sent: seconds, or a date.
  static func seconds(_ value: String?, now: Date) -> Int {
    guard let value else { return unsaid }
    if !value.isEmpty, value.utf8.allSatisfy({ (48...57).contains($0) }) {
      return clamped(Int(value) ?? Int.max)
    }
    guard let date = HTTPDate.parse(value) else { return unsaid }
    return clamped(Int(date.timeIntervalSince(now).rounded(.up)))
  }

  private static func clamped(_ seconds: Int) -> Int {
    min(max(seconds, bounds.lowerBound), bounds.upperBound)
  }
}
