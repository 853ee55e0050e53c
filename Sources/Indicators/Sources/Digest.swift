/// The SHA-256 digest of a body.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
  /// Sixty-four lower-case hexadecimal digits.
  public let hex: String

  /// The digest written in hexadecimal; `nil` unless it is sixty-four digits.
  public init?(hex: String) {
    guard hex.utf8.count == 64 else { return nil }
    // So it is written here, and read back by the thousand.
    if hex.utf8.withContiguousStorageIfAvailable({ $0.allSatisfy(Self.isHexadecimal) }) ?? false {
      self.hex = hex
      return
    }
    let digits = hex.lowercased()
    guard digits.utf8.allSatisfy(Self.isHexadecimal) else { return nil }
    self.hex = digits
  }

  /// The digest from its thirty-two bytes; `nil` for any other number of them.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    hex = String(unsafeUninitializedCapacity: 64) { digits in
      for place in bytes.indices {
        digits[2 * place] = Self.digit(bytes[place] >> 4)
        digits[2 * place + 1] = Self.digit(bytes[place] & 15)
      }
      return 64
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// The digits.
  public var description: String { hex }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || byte &- UInt8(ascii: "a") < 6
  }
}
