import Workers

/// What many requests have in common, told to a child once.
struct TransferProfile: Hashable {
  let userAgent: String
  let limits: TransferLimits
  let allowed: [AllowEntry]
  let authorities: Authorities?

  // The rest is mostly the same for all, and long.
  func hash(into hasher: inout Hasher) {
    hasher.combine(limits.total)
    hasher.combine(allowed.first)
  }

  init(_ request: TransferRequest) {
    userAgent = request.userAgent
    limits = request.limits
    allowed = request.addresses.allowed
    authorities = request.authorities
  }

  init(_ reader: inout MessageReader) throws(MessageReader.Mismatch) {
    userAgent = try reader.text()
    limits = try TransferLimits(&reader)
    let exceptions = try reader.texts()
    allowed = exceptions.compactMap { AllowEntry($0) }
    guard allowed.count == exceptions.count else { throw MessageReader.Mismatch() }
    authorities =
      try reader.flag()
      ? Authorities(path: reader.text(), certificates: reader.raw()) : nil
  }

  func write(to writer: inout MessageWriter) {
    writer.put(userAgent)
    limits.write(to: &writer)
    writer.put(allowed.map(\.text))
    writer.put(authorities != nil)
    if let authorities {
      writer.put(authorities.path)
      writer.put(authorities.certificates)
    }
  }
}

extension TransferLimits {
  fileprivate init(_ reader: inout MessageReader) throws(MessageReader.Mismatch) {
    self.init(
      connect: .milliseconds(try reader.integer()), firstByte: .milliseconds(try reader.integer()),
      total: .milliseconds(try reader.integer()), slow: .milliseconds(try reader.integer()),
      wireBytes: try reader.integer(), decodedBytes: try reader.integer(),
      headerBytes: try reader.integer(), headerFields: try reader.integer(),
      redirects: try reader.integer())
  }

  fileprivate func write(to writer: inout MessageWriter) {
    for time in [connect, firstByte, total, slow] { writer.put(time.milliseconds) }
    for size in [wireBytes, decodedBytes, headerBytes, headerFields, redirects] { writer.put(size) }
  }
}
