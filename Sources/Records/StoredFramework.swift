import Foundation
import Indicators

/// A version of a framework as it was loaded.
public struct StoredFramework: Equatable, Sendable {
  /// Its identifier.
  public let code: Code<Framework>
  /// Its version.
  public let version: Int
  /// Whether its text was checked against the official document.
  public let status: FrameworkStatus
  /// The text of its file.
  public let text: String
  /// The act that loaded it: who, when.
  public let act: Act
}
