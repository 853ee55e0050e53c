import Foundation

/// Something somebody did that changed the records.
///
/// Acts are numbered in the order in which they happened. The times are what the clock said; a
/// clock may jump back, the numbers do not.
public struct Act: Hashable, Sendable {
  /// Its number; also that of every revision it made.
  public let id: Int64
  /// What the clock said.
  public let time: Date
  /// Who did it.
  public let author: String
  /// What it was.
  public let kind: ActKind
  /// Why, in a line.
  public let reason: String?
  /// What it was done with, such as the name of an imported file.
  public let subject: String?
}
