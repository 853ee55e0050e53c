/// How much is read of one document.
public struct ReadingLimits: Sendable, Equatable, Codable {
  /// The largest file that is read into memory, in bytes; PDF files are not.
  public var mostBytes = 64 << 20
  /// The longest text, in bytes of UTF-8.
  public var mostText = 32 << 20
  /// How long a program that helps may run, in seconds.
  public var seconds = 15

  /// The usual limits.
  public init() {}
}
