import Foundation
import Indicators

/// Exchanges as the records keep them: a byte for the format, then everything packed together.
///
/// Heads are alike, so what is usual in them is given to the packer beforehand (``words``).
extension Exchange {
  /// The exchanges of a fetch that began at `moment` in few bytes; empty where there are none.
  package static func pack(_ exchanges: [Exchange], since moment: Date) -> [UInt8] {
    guard !exchanges.isEmpty else { return [] }
    var plain: [UInt8] = []
    plain.reserveCapacity(2048)
    for exchange in exchanges {
      write(exchange.requestHead, to: &plain)
      write(exchange.responseHead, to: &plain)
      write(exchange.address.utf8, to: &plain)
      write(exchange.peer?.utf8, to: &plain)
      write(exchange.codings.joined(separator: ",").utf8, to: &plain)
      let pause = (exchange.startedAt.timeIntervalSince(moment) * 1000).rounded()
      write(max(0, Int(exactly: pause) ?? 0), to: &plain)
      write(max(0, exchange.milliseconds), to: &plain)
    }
    guard let packed = HeadPacker.shared?.pack(plain) else { return [] }
    return [format] + packed
  }

  /// The exchanges in `packed`, of a fetch that began at `moment`; `nil` where it holds something else.
  package static func unpack(_ packed: [UInt8], since moment: Date) -> [Exchange]? {
    guard !packed.isEmpty else { return [] }
    guard let plain = plain(Array(packed.dropFirst()), format: packed[0]) else { return nil }
    var rest = plain[...]
    var exchanges: [Exchange] = []
    while !rest.isEmpty {
      guard let request = read(&rest), let response = read(&rest), let address = read(&rest),
        let peer = read(&rest), let codings = read(&rest), let pause = number(&rest),
        let milliseconds = number(&rest)
      else { return nil }
      exchanges.append(
        Exchange(
          address: text(address) ?? "", startedAt: moment + Double(pause) / 1000,
          milliseconds: milliseconds, peer: text(peer), requestHead: request ?? [],
          responseHead: response ?? [],
          codings: (text(codings) ?? "").split(separator: ",").map(String.init)))
    }
    return exchanges
  }

  private static func text(_ bytes: [UInt8]?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func plain(_ packed: [UInt8], format: UInt8) -> [UInt8]? {
    switch format {
    case 1: inflate(packed)  // As it was before there were packers; still read.
    case self.format: HeadPacker.shared?.unpack(packed, atMost: most)
    default: nil  // A byte can be any.
    }
  }

  private static let format: UInt8 = 2
  /// More than the largest heads of all redirects together can be.
  private static let most = 8 << 20

  private static func inflate(_ packed: [UInt8]) -> [UInt8]? {
    guard let inflater = Inflater(.raw, words: words) else { return nil }
    var plain: [UInt8] = []
    let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { output.deallocate() }
    return packed.withUnsafeBytes { bytes in
      var rest = bytes
      while plain.count <= most {
        let step = inflater.inflate(rest, into: output)
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(step.taken))
        plain.append(contentsOf: output.prefix(step.given))
        switch step.state {
        case .end: return plain
        case .broken: return nil
        case .more where step.taken + step.given == 0: return nil
        case .more: continue
        }
      }
      return nil
    }
  }

  /// The length plus one, then the bytes; nothing is the length zero.
  private static func write(_ bytes: (some Collection<UInt8>)?, to plain: inout [UInt8]) {
    write(bytes.map { $0.count + 1 } ?? 0, to: &plain)
    if let bytes { plain.append(contentsOf: bytes) }
  }

  /// Groups of seven bits, the lowest first.
  private static func write(_ number: Int, to plain: inout [UInt8]) {
    var rest = number
    while rest > 127 {
      plain.append(UInt8(rest & 127 | 128))
      rest >>= 7
    }
    plain.append(UInt8(rest))
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    var (number, shift) = (0, 0)
    while let byte = rest.popFirst() {
      guard shift <= 49 else { return nil }
      number |= Int(byte & 127) << shift
      shift += 7
      if byte < 128 { return number }
    }
    return nil
  }

  private static func read(_ rest: inout ArraySlice<UInt8>) -> [UInt8]?? {
    guard let length = number(&rest) else { return nil }
    guard length > 0 else { return .some(nil) }
    guard rest.count >= length - 1 else { return nil }
    defer { rest = rest.dropFirst(length - 1) }
    return .some(Array(rest.prefix(length - 1)))
  }
}
