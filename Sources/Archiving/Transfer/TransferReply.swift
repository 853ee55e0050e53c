import Indicators

/// What came of one request.
struct TransferReply: Sendable {
  /// The header of the final answer, when it arrived whole.
  var header: HeaderBlock?
  /// The body, when the answer is a success and arrived whole.
  var body: ReceivedBody?
  /// The first bytes of the body, by which its kind can be told.
  var opening: [UInt8] = []
  /// The address and port the connection went to.
  var peer: String?
  /// Protocol, cipher and certificate in a line.
  var tls: String?
  var warnings: [CaptureWarning] = []
  /// Why there is no document.
  var fault: TransferFault?
}
