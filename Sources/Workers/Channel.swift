import Glibc

/// One end of the pair of sockets between parent and child; closed when nobody holds it any more.
final class Channel: Sendable {
  let descriptor: Int32

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Two ends of a new pair, neither of which a started program inherits; `nil` with errno set.
  static func pair() -> (Channel, Channel)? {
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    return (Channel(ends[0]), Channel(ends[1]))
  }

  deinit {
    close(descriptor)
  }

  /// Writes all of `bytes`, waiting where it must; answers whether the other side is there.
  func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { all in
      var rest = all[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        // A peer that is gone must be an answer, not a signal that ends this process.
        let count = send(descriptor, piece.baseAddress, piece.count, Int32(MSG_NOSIGNAL))
        if count < 0, errno != EINTR { return false }
        rest = rest.dropFirst(max(0, count))
      }
      return true
    }
  }

  /// Writes as many of `bytes` as the other side has room for; gives their number, which is that of
  /// all when the other side is gone.
  func writeNow(_ bytes: [UInt8]) -> Int {
    let count = bytes.withUnsafeBytes {
      send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
    }
    if count < 0 { return errno == EAGAIN || errno == EINTR ? 0 : bytes.count }
    return count
  }

  /// Reads what is there into `buffer`, waiting for something; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 || errno != EINTR { return max(0, count) }
    }
  }

  /// Reads what is there into `buffer`; 0 at the end, and `nil` when there is nothing yet.
  func readArrived(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    let count = recv(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
    if count < 0, errno == EAGAIN || errno == EINTR { return nil }
    return max(0, count)
  }
}
