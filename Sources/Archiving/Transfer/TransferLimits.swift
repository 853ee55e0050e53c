/// How much time and how many bytes a fetch may take.
public struct TransferLimits: Sendable, Hashable {
  /// The time to make a connection.
  public var connect: Duration
  /// The time from the start of a request to the first byte of its answer, beyond `connect`.
  public var firstByte: Duration
  /// The time for everything, redirects included.
  public var total: Duration
  /// The time after which a transfer slower than a kilobyte a second is ended.
  public var slow: Duration
  /// The bytes of the body as they arrive.
  public var wireBytes: Int
  /// The bytes of the body after decoding.
  public var decodedBytes: Int
  /// The bytes of all header fields of an answer.
  public var headerBytes: Int
  /// The number of header fields of an answer.
  public var headerFields: Int
  /// The number of redirects that are followed.
  public var redirects: Int

  /// Limits; those not named are the ones for everyday use.
  public init(
    connect: Duration = .seconds(10), firstByte: Duration = .seconds(30),
    total: Duration = .seconds(120), slow: Duration = .seconds(60),
    wireBytes: Int = 100 << 20, decodedBytes: Int = 200 << 20, headerBytes: Int = 256 << 10,
    headerFields: Int = 500, redirects: Int = 10
  ) {
    self.connect = connect
    self.firstByte = firstByte
    self.total = total
    self.slow = slow
    self.wireBytes = wireBytes
    self.decodedBytes = decodedBytes
    self.headerBytes = headerBytes
    self.headerFields = headerFields
    self.redirects = redirects
  }

  /// The limits for a source that is a file, which may be large and slow.
  public static let file = TransferLimits(total: .seconds(600))
}
