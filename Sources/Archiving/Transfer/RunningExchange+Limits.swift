/// The limits of an exchange, and what is said when one is reached.
extension RunningExchange {
  /// Throws when the time is over.
  func checkTime() throws(TransferFault) {
    let now = ContinuousClock.now
    if now >= request.deadline { throw .timeout("The fetch took longer than it may.") }
    let patience = request.limits.connect + request.limits.firstByte
    if reader.block == nil, wireBytes == 0, now - startedAt > patience {
      throw .timeout("The server did not begin to answer in time.")
    }
  }

  var tooLargeOnWire: TransferFault {
    .tooLarge("The document is larger than the \(request.limits.wireBytes) bytes allowed.")
  }

  var tooLargeUnpacked: TransferFault {
    .tooLarge("Unpacked, the document is larger than \(request.limits.decodedBytes) bytes.")
  }
}
