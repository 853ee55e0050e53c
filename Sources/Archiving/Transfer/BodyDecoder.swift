/// Takes the bytes of a body as they arrive and gives them on unpacked, piece by piece.
///
/// libcurl's own decoding has no bounds in size or time and takes a cut stream for a whole one; here
/// `give` sees every piece before the next is made, and may end the work by throwing.
struct BodyDecoder {
  private let coding: Framing.Coding
  private var inflater: Inflater?
  private var held: [UInt8] = []
  private var isAtEnd = false
  private var hasBegun = false
  /// Whether bytes followed the end of the packed stream.
  private(set) var hasTrailingGarbage = false

  init(_ coding: Framing.Coding) {
    self.coding = coding
  }

  /// Unpacks `bytes`, handing every piece to `give`.
  mutating func receive(
    _ bytes: UnsafeRawBufferPointer,
    give: (UnsafeRawBufferPointer) throws(TransferFault) -> Void
  ) throws(TransferFault) {
    guard !bytes.isEmpty else { return }
    hasBegun = true
    if coding == .identity { return try give(bytes) }
    // The kind of stream, and whether a further member follows, shows in its first two bytes.
    guard held.isEmpty, inflater != nil, !isAtEnd else {
      held.append(contentsOf: bytes)
      guard held.count >= 2 else { return }
      let joined = held
      held = []
      try begin(joined[0], joined[1])
      return try inflateAll(joined, give: give)
    }
    try inflate(bytes, give: give)
  }

  /// Makes sure that the stream was whole.
  func finish() throws(TransferFault) {
    guard coding != .identity, hasBegun else { return }
    guard isAtEnd else { throw .truncated("the compressed stream has no end") }
  }

  private mutating func begin(_ first: UInt8, _ second: UInt8) throws(TransferFault) {
    if isAtEnd {
      guard coding == .gzip, first == 0x1F, second == 0x8B, inflater?.restart() == true else {
        hasTrailingGarbage = true
        return
      }
      isAtEnd = false
    } else if inflater == nil {
      let isZlib = first & 15 == 8 && (Int(first) << 8 | Int(second)) % 31 == 0
      inflater = Inflater(coding == .gzip ? .gzip : (isZlib ? .zlib : .raw))
    }
    guard inflater != nil else { throw .undecodable("there is no memory for it") }
  }

  private mutating func inflateAll(
    _ bytes: [UInt8], give: (UnsafeRawBufferPointer) throws(TransferFault) -> Void
  ) throws(TransferFault) {
    guard !hasTrailingGarbage else { return }
    // A typed throw does not pass through withUnsafeBytes, so the fault is carried out by hand.
    var fault: TransferFault?
    bytes.withUnsafeBytes { buffer in
      do throws(TransferFault) { try inflate(buffer, give: give) } catch { fault = error }
    }
    if let fault { throw fault }
  }

  private mutating func inflate(
    _ bytes: UnsafeRawBufferPointer,
    give: (UnsafeRawBufferPointer) throws(TransferFault) -> Void
  ) throws(TransferFault) {
    guard let inflater, !hasTrailingGarbage else { return }
    let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { output.deallocate() }
    var rest = bytes
    while true {
      let step = inflater.inflate(rest, into: output)
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(step.taken))
      if step.given > 0 { try give(UnsafeRawBufferPointer(rebasing: output.prefix(step.given))) }
      switch step.state {
      case .broken: throw .undecodable("the compressed stream is damaged")
      case .end:
        isAtEnd = true
        held = rest.count < 2 ? Array(rest) : []
        guard rest.count >= 2 else { return }
        try begin(rest[0], rest[1])
        if hasTrailingGarbage { return }
      case .more:
        if rest.isEmpty, step.given < output.count { return }
        guard step.taken + step.given > 0 else { throw .undecodable("the stream does not go on") }
      }
    }
  }
}
