import CCurl

/// A zlib stream that is being unpacked.
///
/// It belongs to whoever made it and is not `Sendable`; the C memory is freed with it.
final class Inflater {
  /// What can be unpacked.
  enum Kind: Int32 {
    case gzip = 31
    case zlib = 15
    case raw = -15
  }

  /// How far a call came.
  enum State {
    case more
    case end
    case broken
  }

  private let stream: OpaquePointer

  /// An inflater; a raw stream may refer to `words`.
  init?(_ kind: Kind, words: [UInt8] = []) {
    guard let stream = ccurl_inflater_new(kind.rawValue) else { return nil }
    self.stream = stream
    if !words.isEmpty { _ = ccurl_zlib_prepare(stream, words, words.count) }
  }

  deinit {
    ccurl_zlib_free(stream)
  }

  /// Unpacks from `input` into `output` as much as fits.
  func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> (state: State, taken: Int, given: Int) {
    var (taken, given) = (0, 0)
    let state = ccurl_zlib_step(
      stream, input.bindMemory(to: UInt8.self).baseAddress, input.count, 0,
      output.bindMemory(to: UInt8.self).baseAddress, output.count, &taken, &given)
    switch state {
    case CCURL_ZLIB_END: return (.end, taken, given)
    case CCURL_ZLIB_MORE: return (.more, taken, given)
    default: return (.broken, taken, given)  // C enums are open.
    }
  }

  /// Makes it ready for a further member of the same kind.
  func restart() -> Bool {
    ccurl_inflater_restart(stream) == 1
  }
}
