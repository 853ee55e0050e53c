/// A block of addresses, such as `10.0.0.0/8`.
public struct AddressRange: Sendable, Hashable, CustomStringConvertible {
  let first: InternetAddress
  let length: Int

  /// The block in `text`: an address, or an address, a slash and the length of the prefix.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = InternetAddress(String(parts[0])) else { return nil }
    let bits = first.bytes.count * 8
    guard let length = parts.count == 2 ? Int(parts[1]) : bits, (0...bits).contains(length) else {
      return nil
    }
    self.first = first
    self.length = length
  }

  /// Whether `address` lies in the block; an address of the other family never does.
  public func contains(_ address: InternetAddress) -> Bool {
    guard address.bytes.count == first.bytes.count else { return false }
    let whole = length / 8
    guard address.bytes.prefix(whole) == first.bytes.prefix(whole) else { return false }
    let rest = length % 8
    guard rest > 0 else { return true }
    let mask = UInt8(truncatingIfNeeded: 0xFF << (8 - rest))
    return (address.bytes[whole] ^ first.bytes[whole]) & mask == 0
  }

  /// The block as it is written.
  public var description: String { "\(first)/\(length)" }
}
