/// The limits of an exchange, and what is said when one is reached.
extension RunningExchange {
  /// Throws when the time is over at `now`.
  func checkTime(at now: ContinuousClock.Instant = .now) throws(TransferFault) {
    if now >= request.deadline { throw .timeout("The fetch took longer than it may.") }
    let patience = request.limits.connect + request.limits.firstByte
    if reader.block == nil, wireBytes == 0, now - startedAt > patience {
      throw .timeout("The server did not begin to answer in time.")
    }
  }

  /// The bytes of the document that were here before this answer.
  var start: Int {
    header?.statusLine.status == 206 ? request.continuation?.start ?? 0 : 0
  }

  /// Throws at an answer to something that was not asked.
  func refuseUnasked(_ header: HeaderBlock) throws(TransferFault) {
    switch header.statusLine.status {
    case 206:
      guard let continuation = request.continuation else {
        throw .malformed("it sent a part of the document, which nobody asked for")
      }
      guard continuation.total(confirmedBy: header) != nil else {
        throw .malformed("it sent another part of the document than was asked for")
      }
    case 101: throw .malformed("it switched to another protocol, which nobody asked for")
    default: return  // Any other status may be answered.
    }
  }

  /// Ends what has arrived of a body that was cut, where another attempt could go on from there.
  mutating func keepPart() -> ReceivedBody? {
    guard let header, keepsBody, size > 0, request.enough == nil, warnings.isEmpty,
      request.continuation?.total(confirmedBy: header) != nil
        || Continuation(after: header, size: size) != nil
    else { return nil }
    return try? finishInFile()
  }

  var tooLargeOnWire: TransferFault {
    .tooLarge("The document is larger than the \(request.limits.wireBytes) bytes allowed.")
  }

  var tooLargeUnpacked: TransferFault {
    .tooLarge("Unpacked, the document is larger than \(request.limits.decodedBytes) bytes.")
  }
}
