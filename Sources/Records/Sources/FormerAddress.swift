import Foundation

/// An address at which a source was watched before it was moved to another.
public struct FormerAddress: Sendable, Equatable {
  /// The address.
  public let address: String
  /// When the source began to be watched there.
  public let since: Date
  /// When it was moved away.
  public let until: Date
  /// Who moved it.
  public let author: String
  /// Why, in a line.
  public let reason: String?
}
