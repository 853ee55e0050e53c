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
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.count <= 1 << 20)
      start = 0
    } else if start > 1 << 16 {
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
    let raw = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: UInt32.self) }
    let length = Int(UInt32(littleEndian: raw))
    guard length <= longest else { throw WorkerBabble() }
    guard bytes.count - start - 4 >= length else { return nil }
    defer { start += 4 + length }
    return Array(bytes[(start + 4)..<(start + 4 + length)])
  }

  /// Writes `message` with its length to the end of `stream`.
  static func write(_ message: [UInt8], to stream: inout [UInt8]) {
    withUnsafeBytes(of: UInt32(clamping: message.count).littleEndian) {
      stream.append(contentsOf: $0)
    }
    stream.append(contentsOf: message)
  }
}
