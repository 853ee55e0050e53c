import Indicators

/// One of equal shares of an archive, so that a long check can be spread over many nights.
public struct ArchiveShare: Sendable, Equatable {
  /// Which share; the first is 1.
  public let number: Int
  /// How many shares there are.
  public let count: Int

  /// The whole archive.
  public static let all = ArchiveShare(number: 1, count: 1)

  /// The share written as `N/M`, such as `3/30`; `nil` unless N lies in 1...M and M in 1...65536.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1],
      (1...65536).contains(count),
      (1...count).contains(number)
    else { return nil }
    self.init(number: number, count: count)
  }

  private init(number: Int, count: Int) {
    self.number = number
    self.count = count
  }

  /// Whether the body belongs to the share; over all shares each body belongs to one.
  public func contains(_ digest: Digest) -> Bool {
    (Int(digest.hex.prefix(8), radix: 16) ?? 0) % count == number - 1
  }
}
