import Foundation
import Indicators

/// What an export wrote.
public struct WARCExport: Sendable, Equatable {
  /// How many captures it holds.
  public internal(set) var captures = 0
  /// What could not be written as it should be, a sentence each.
  public internal(set) var troubles: [String] = []
}
