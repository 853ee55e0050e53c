import CCurl
import Indicators
import Synchronization

/// Packs the heads of exchanges, which are short and alike, with zstd and a list of usual words.
///
/// What it keeps between two of them is used by one caller at a time, hence `@unchecked Sendable`.
final class HeadPacker: @unchecked Sendable {
  /// The packer for the words of ``Exchange``; `nil` where there is no memory for it.
  static let shared = HeadPacker(words: Exchange.words)

  private let packer: OpaquePointer
  private let turn = Mutex(())

  private init?(words: [UInt8]) {
    guard let packer = ccurl_packer_new(words, words.count) else { return nil }
    self.packer = packer
  }

  deinit {
    ccurl_packer_free(packer)
  }

  /// `plain` in few bytes; `nil` where that cannot be done.
  func pack(_ plain: [UInt8]) -> [UInt8]? {
    result(room: ccurl_pack_room(plain.count)) {
      ccurl_pack(packer, plain, plain.count, $0, $1)
    }
  }

  /// What was packed; `nil` where it is damaged or says that it has more than `most` bytes.
  func unpack(_ packed: [UInt8], atMost most: Int) -> [UInt8]? {
    let size = ccurl_unpacked_size(packed, packed.count)
    guard size <= most else { return nil }
    let plain = result(room: size) { ccurl_unpack(packer, packed, packed.count, $0, $1) }
    return plain?.count == size ? plain : nil
  }

  private func result(
    room: Int, _ work: (UnsafeMutablePointer<UInt8>?, Int) -> Int
  ) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = turn.withLock { _ in work(buffer.baseAddress, room) }
    }
    return bytes.isEmpty ? nil : bytes
  }
}
