import CCurl

/// A zlib stream that is being packed.
///
/// It belongs to whoever made it and is not `Sendable`; the C memory is freed with it.
final class Deflater {
  private let stream: OpaquePointer
  private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  /// A deflater; the same `words` are needed to unpack a raw stream again.
  init?(_ kind: Inflater.Kind, words: [UInt8] = []) {
    guard let stream = ccurl_deflater_new(kind.rawValue) else { return nil }
    self.stream = stream
    if !words.isEmpty { _ = ccurl_zlib_prepare(stream, words, words.count) }
  }

  deinit {
    ccurl_zlib_free(stream)
    output.deallocate()
  }

  /// Packs `input`, the end of all where it `isLast`, and calls `give` with what comes of it.
  ///
  /// Nothing is given for a broken stream, which only a lack of memory makes.
  func pack<Failure: Error>(
    _ input: UnsafeRawBufferPointer, isLast: Bool,
    give: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var rest = input
    while true {
      var (taken, given) = (0, 0)
      let state = ccurl_zlib_step(
        stream, rest.bindMemory(to: UInt8.self).baseAddress, rest.count, isLast ? 1 : 0,
        output.bindMemory(to: UInt8.self).baseAddress, output.count, &taken, &given)
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(taken))
      if given > 0 { try give(UnsafeRawBufferPointer(rebasing: output.prefix(given))) }
      if state != CCURL_ZLIB_MORE { return }
      if !isLast, rest.isEmpty, given < output.count { return }
    }
  }
}
