/// Bytes of a file that are written one after the other into room reserved beforehand.
///
/// Millions of rows are written through it: it neither allocates nor checks for each byte, so the
/// caller says beforehand how much room the next row needs.
struct RowBytes {
  private var storage: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  init(capacity: Int) {
    storage = .allocate(capacity: max(capacity, 1))
  }

  /// Makes room for `bytes` more.
  mutating func reserve(_ bytes: Int) {
    guard count + bytes > storage.count else { return }
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(count + bytes, storage.count * 2))
    _ = larger.moveInitialize(fromContentsOf: storage[..<count])
    storage.deallocate()
    storage = larger
  }

  mutating func append(_ byte: UInt8) {
    storage.initializeElement(at: count, to: byte)
    count += 1
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Appends a number in its shortest form that reads back.
  mutating func append(_ number: Double) {
    // Coverage is 1 nearly always.
    if number == 1 {
      append(UInt8(ascii: "1"))
      append(UInt8(ascii: "."))
      append(UInt8(ascii: "0"))
      return
    }
    var text = number.description
    text.withUTF8 { append($0) }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, let target = storage.baseAddress else { return }
    (target + count).initialize(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Gives the bytes and lets go of the room; nothing may be appended afterwards.
  consuming func finished() -> [UInt8] {
    let bytes = [UInt8](storage[..<count])
    storage.deallocate()
    return bytes
  }
}
