import Foundation

/// An IPv4 or IPv6 address as its bytes in network order.
public struct InternetAddress: Sendable, Hashable, CustomStringConvertible {
  /// Four bytes, or sixteen.
  public let bytes: [UInt8]

  /// The address of these bytes; `nil` unless there are four or sixteen.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// The address written in the usual way, without brackets or zone.
  public init?(_ text: String) {
    var four = in_addr()
    var sixteen = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &sixteen) == 1 {
      bytes = withUnsafeBytes(of: &sixteen) { Array($0) }
    } else {
      return nil
    }
  }

  /// The address inside a socket address of the system; `nil` for any other family.
  init?(_ address: UnsafePointer<sockaddr>, length: Int) {
    let raw = UnsafeRawBufferPointer(start: address, count: length)
    let (offset, count): (Int, Int)
    switch Int32(address.pointee.sa_family) {
    case AF_INET: (offset, count) = (4, 4)
    case AF_INET6: (offset, count) = (8, 16)
    default: return nil
    }
    guard raw.count >= offset + count else { return nil }
    bytes = Array(raw[offset..<offset + count])
  }

  /// The usual way of writing it.
  public var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "?" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
