import Indicators

/// What came of one request.
struct TransferReply: Sendable {
  /// The header of the final answer, when it arrived whole.
  var header: HeaderBlock?
  /// The body, when the answer is a success and arrived whole.
  var body: ReceivedBody?
  /// In place of the body its bytes, where they are few.
  var bytes: [UInt8]?
  /// What arrived of a body that was cut, when another attempt could go on from there.
  var part: ReceivedBody?
  /// The first bytes of the body, by which its kind can be told.
  var opening: [UInt8] = []
  /// The address and port the connection went to.
  var peer: String?
  /// Protocol, cipher and certificate in a line.
  var tls: String?
  var warnings: [CaptureWarning] = []
  /// The head of the request as it was sent, and of the final answer as it came.
  var requestHead: [UInt8] = []
  var responseHead: [UInt8] = []
  /// The codings that were removed from the body, the outermost first.
  var codings: [String] = []
  /// Why there is no document.
  var fault: TransferFault?

  /// The same with a body made of the bytes that came in its place, to be written to `path`.
  func withBody(at path: String) -> TransferReply {
    guard let bytes else { return self }
    var reply = self
    reply.bytes = nil
    do throws(TransferFault) {
      reply.body = try ReceivedBody(bytes, path: path)
    } catch {
      reply.fault = error
    }
    return reply
  }
}
