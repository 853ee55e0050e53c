import Foundation
import Indicators

/// One version of a framework in a list.
public struct FrameworkSummary: Sendable, Equatable {
  /// Its identifier.
  public let code: Code<Framework>
  /// Its version.
  public let version: Int
  /// Its title.
  public let title: LocalizedText
  /// Whether its text was checked.
  public let status: FrameworkStatus
  /// How many indicators it has.
  public let indicators: Int
  /// When it was loaded.
  public let loaded: Date
}
