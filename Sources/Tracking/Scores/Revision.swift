import Foundation

/// How far the records have come.
public struct Revision: Hashable, Sendable {
  /// The number of the last act; 0 where nothing was recorded yet.
  public let number: Int64
  /// When it was; nil where nothing was recorded yet.
  public let time: Date?

  /// Takes the parts as they are.
  public init(number: Int64, time: Date?) {
    self.number = number
    self.time = time
  }
}
