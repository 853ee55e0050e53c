/// Bytes of a stream on their way to become messages: each message follows its length in four bytes.
struct FrameBuffer {
  private var bytes: [UInt8] = []
  private var start = 0
  private let longest: Int

  /// A buffer that takes no message longer than `longest`.
  init(longest: Int) {
    self.longest = longest
  }

  /// Adds bytes as they came.
  mutating func append(_ piece: UnsafeRawBufferPointer) {
    if start > 0, start == bytes.count || start > 1 << 16 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes.append(contentsOf: piece)
  }

  /// The next whole message; `nil` while it is not complete.
  ///
  /// Throws when it is too long.
  mutating func next() throws(WorkerBabble) -> [UInt8]? {
    guard bytes.count - start >= 4 else { return nil }
    let length = (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
    guard length <= longest else { throw WorkerBabble() }
    guard bytes.count - start - 4 >= length else { return nil }
    defer { start += 4 + length }
    return Array(bytes[(start + 4)..<(start + 4 + length)])
  }

  /// Writes `message` with its length to the end of `stream`.
  static func write(_ message: [UInt8], to stream: inout [UInt8]) {
    let length = UInt32(clamping: message.count)
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      stream.append(UInt8(truncatingIfNeeded: length >> shift))
    }
    stream.append(contentsOf: message)
  }
}
