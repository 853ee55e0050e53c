import Indicators
import Workers

/// What a child that transfers tells.
enum TransferNews {
  /// It is confined, and ready.
  case ready
  /// What came of a request.
  case reply(Int, TransferReply)
  /// The bytes of a request so far, and their announced total.
  case progress(Int, Int, Int?)

  /// The message that says so.
  var message: [UInt8] {
    var writer = MessageWriter()
    switch self {
    case .ready: writer.put(0)
    case .reply(let number, let reply):
      writer.put(1)
      writer.put(number)
      reply.write(to: &writer)
    case .progress(let number, let bytes, let total):
      writer.put(2)
      writer.put(number)
      writer.put(bytes)
      writer.put(total)
    }
    return writer.bytes
  }

  /// The news in `message`, of which nothing is believed that can be checked.
  init(_ message: [UInt8]) throws(MessageReader.Mismatch) {
    var reader = MessageReader(message)
    switch try reader.integer() {
    case 0: self = .ready
    case 1: self = .reply(try reader.integer(), try TransferReply(&reader))
    case 2:
      self = .progress(
        try reader.integer(), try reader.integer(),
        try reader.flag() ? reader.integer() : nil)
    default: throw MessageReader.Mismatch()  // A number can be any.
    }
  }
}

extension TransferReply {
  fileprivate func write(to writer: inout MessageWriter) {
    writer.put(requestHead)
    writer.put(responseHead)
    writer.put(codings)
    for file in [body, part] {
      writer.put(file != nil)
      guard let file else { continue }
      writer.put(file.digest.hex)
      writer.put(file.size)
    }
    writer.put(bytes)
    writer.put(opening)
    writer.put(peer)
    writer.put(tls)
    writer.put(warnings.map(\.rawValue))
    writer.put(fault != nil)
    fault?.write(to: &writer)
  }

  fileprivate init(_ reader: inout MessageReader) throws(MessageReader.Mismatch) {
    requestHead = try reader.raw()
    responseHead = try reader.raw()
    codings = try reader.texts()
    body = try reader.flag() ? Self.file(&reader) : nil
    part = try reader.flag() ? Self.file(&reader) : nil
    bytes = try reader.flag() ? reader.raw() : nil
    opening = try reader.raw()
    peer = try reader.flag() ? reader.text() : nil
    tls = try reader.flag() ? reader.text() : nil
    warnings = try reader.texts().compactMap { CaptureWarning(rawValue: $0) }
    fault = try reader.flag() ? TransferFault(&reader) : nil
    header = try Self.header(responseHead)
  }

  private static func file(
    _ reader: inout MessageReader
  ) throws(MessageReader.Mismatch) -> ReceivedBody {
    guard let digest = Digest(hex: try reader.text()) else { throw MessageReader.Mismatch() }
    return ReceivedBody(path: "", digest: digest, size: try reader.integer())
  }

  /// The head is read here again, so that only what stands in it counts.
  private static func header(_ head: [UInt8]) throws(MessageReader.Mismatch) -> HeaderBlock? {
    guard !head.isEmpty else { return nil }
    var lines = HeaderReader(limits: TransferLimits(headerBytes: head.count, headerFields: .max))
    do throws(TransferFault) {
      try head.withUnsafeBufferPointer { bytes throws(TransferFault) in
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0x0A) {
          try lines.receive(rest[...end])
          rest = rest[(end + 1)...]
        }
      }
    } catch {
      throw MessageReader.Mismatch()
    }
    guard lines.isComplete, let block = lines.block else { throw MessageReader.Mismatch() }
    return block
  }
}
