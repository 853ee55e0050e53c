/// Limits that a source has for itself; what is nil is left to the settings.
public struct SourceLimits: Hashable, Sendable {
  /// The seconds that a fetch may take, redirects included; 1 to 3600.
  public var seconds: Int?
  /// The bytes that a body may have after decoding; 1 to 2^40.
  public var bytes: Int?

  /// Limits; those not named are left to the settings.
  public init(seconds: Int? = nil, bytes: Int? = nil) {
    self.seconds = seconds
    self.bytes = bytes
  }

  /// The seconds that may be set.
  public static let secondsAllowed = 1...3600
  /// The bytes that may be set.
  public static let bytesAllowed = 1...(1 << 40)
}
