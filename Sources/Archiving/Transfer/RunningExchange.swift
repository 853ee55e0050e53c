import Foundation
import Indicators

/// Everything that is known of one request while it runs, and the rules it must keep.
///
/// libcurl's callbacks only pass on what they are given; what is allowed is decided here.
struct RunningExchange {
  let request: TransferRequest
  let startedAt = ContinuousClock.now
  private(set) var reader: HeaderReader
  private(set) var framing: Framing?
  private(set) var fault: TransferFault?
  private(set) var warnings: [CaptureWarning] = []
  private(set) var opening: [UInt8] = []
  private(set) var wireBytes = 0
  /// Whether the rest of the answer is of no interest, so that ending it early is no fault.
  private(set) var hasEnough = false
  /// The head of the request as it was sent.
  private(set) var requestHead: [UInt8] = []
  /// The head of the final answer as it came.
  private(set) var responseHead: [UInt8] = []
  /// Whether a connection was opened for it, rather than used again.
  var isOnNewConnection = false
  /// The lines of libcurl's own account that are worth keeping.
  var cipher: String?
  private var decoder: BodyDecoder?
  private var body: ComingBody

  init(_ request: TransferRequest) {
    self.request = request
    reader = HeaderReader(limits: request.limits)
    body = ComingBody(path: request.bodyPath)
  }

  /// The header of the final answer, once it is complete.
  var header: HeaderBlock? { reader.isComplete ? reader.block : nil }

  /// The bytes of the body so far.
  var size: Int { body.size }

  /// Runs a step unless there is a fault already; answers whether the transfer may go on.
  mutating func run(_ step: (inout RunningExchange) throws(TransferFault) -> Void) -> Bool {
    guard fault == nil else { return false }
    do throws(TransferFault) { try step(&self) } catch { fault = error }
    return fault == nil
  }

  /// Ends the transfer with a fault, unless it has one.
  mutating func fail(_ fault: TransferFault) {
    if self.fault == nil { self.fault = fault }
  }

  /// Adds a warning once.
  mutating func warn(_ warning: CaptureWarning) {
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  /// Takes what was sent; a head that follows a whole one is that of a second try.
  mutating func sent(_ bytes: UnsafeRawBufferPointer) {
    if requestHead.suffix(4).elementsEqual("\r\n\r\n".utf8) { requestHead = [] }
    requestHead += bytes
  }

  /// Takes a line of the header.
  mutating func receive(header line: UnsafeRawBufferPointer) throws(TransferFault) {
    // The trailers of a body are counted, and not kept.
    let isTrailer = reader.isComplete
    if reader.block == nil { responseHead.removeAll(keepingCapacity: true) }
    try reader.receive(line.bindMemory(to: UInt8.self)[...])
    guard !isTrailer else { return }
    responseHead.append(contentsOf: line)
    guard let header else { return }
    let framing = try Framing(header)
    self.framing = framing
    if let length = framing.length, keepsBody, request.enough == nil,
      length > request.limits.wireBytes - start
    {
      throw .tooLarge(
        "The document is announced with \(length) bytes; \(request.limits.wireBytes) are allowed.")
    }
    try refuseUnasked(header)
    decoder = BodyDecoder(framing.coding)
  }

  /// Counts bytes as they arrive on the wire, chunk headers and all.
  mutating func count(wire bytes: UnsafeRawBufferPointer) throws(TransferFault) {
    let before = wireBytes
    wireBytes += bytes.count
    // Chunk sizes are counted too; a sixteenth more than the limit leaves room for them.
    guard wireBytes <= request.limits.wireBytes + request.limits.wireBytes / 16 + 65536 else {
      throw tooLargeOnWire
    }
    guard let framing, !framing.isChunked, let length = framing.length, wireBytes > length else {
      return
    }
    warn(.surplusBytes)
    if before <= length, bytes.dropFirst(length - before).starts(with: "HTTP/".utf8) {
      throw .malformed("it sent a second answer, which nobody asked for")
    }
  }

  /// Takes bytes of the body, still coded.
  mutating func receive(body bytes: UnsafeRawBufferPointer) throws(TransferFault) {
    try checkTime()
    guard keepsBody else {
      hasEnough = true
      throw .truncated("the body of an answer that is no document was not read")
    }
    coded += bytes.count
    guard coded <= request.limits.wireBytes - start else { throw tooLargeOnWire }
    guard var decoder else { throw .malformed("a body came before its header") }
    defer { self.decoder = decoder }
    try decoder.receive(bytes) { piece throws(TransferFault) in
      try checkTime()
      guard piece.count <= request.limits.decodedBytes - start - size else {
        throw tooLargeUnpacked
      }
      if let enough = request.enough, size >= enough {
        hasEnough = true
        throw .truncated("no more of it is wanted")
      }
      if size < 1024 { opening.append(contentsOf: piece.prefix(1024 - size)) }
      try body.append(piece)
    }
  }

  /// Ends the body when the transfer was whole.
  mutating func finish() throws(TransferFault) -> ComingBody.Whole? {
    guard keepsBody, let framing, let decoder else { return nil }
    if hasEnough { return try body.finish() }
    try decoder.finish()
    if decoder.hasTrailingGarbage { warn(.trailingGarbage) }
    if framing.isOpenEnded, let line = header?.statusLine, !line.isHTTP10, !line.isHTTP2 {
      warn(.noLength)
    }
    if size == 0 { warn(.emptyBody) }
    return try body.finish()
  }

  /// Ends what has come of the body in a file.
  mutating func finishInFile() throws(TransferFault) -> ReceivedBody {
    try body.finishInFile()
  }

  /// Removes what was written of a body that is of no use.
  mutating func discardBody() {
    body = ComingBody(path: request.bodyPath)
  }

  private var coded = 0

  var keepsBody: Bool {
    guard let status = header?.statusLine.status else { return true }
    return (200..<300).contains(status) && status != 204 && status != 205
  }
}
