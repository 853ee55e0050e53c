import Workers

extension TransferFault {
  /// Writes the fault; those that no transfer has are told as one of the machine.
  func write(to writer: inout MessageWriter) {
    let (kind, words): (Int, String) =
      switch self {
      case .truncated(let words): (0, words)
      case .malformed(let words): (1, words)
      case .undecodable(let words): (2, words)
      case .tooLarge(let words): (3, words)
      case .timeout(let words): (4, words)
      case .unreachable(let words): (5, words)
      case .unknownHost(let words): (6, words)
      case .untrusted(let words): (7, words)
      case .disk(let words): (8, words)
      case .redirectInvalid(let words): (9, words)
      case .cancelled: (10, "")
      case .blockedAddress(.family): (11, "")
      case .blockedAddress(.port(let port)): (12, String(port))
      case .blockedAddress(.network(let address, let name)): (13, "\(address) \(name)")
      case .badAddress, .blockedScheme, .redirectLimit, .robotsDenied, .robotsUnavailable,
        .crashed:
        (8, sentence)
      }
    writer.put(kind)
    writer.put(words)
  }

  init(_ reader: inout MessageReader) throws(MessageReader.Mismatch) {
    let kind = try reader.integer()
    let words = try reader.text()
    let makers: [(String) -> TransferFault] = [
      { .truncated($0) }, { .malformed($0) }, { .undecodable($0) }, { .tooLarge($0) },
      { .timeout($0) }, { .unreachable($0) }, { .unknownHost($0) }, { .untrusted($0) },
      { .disk($0) }, { .redirectInvalid($0) }, { _ in .cancelled },
      { _ in .blockedAddress(.family) },
    ]
    if makers.indices.contains(kind) {
      self = makers[kind](words)
    } else if kind == 12, let port = Int(words) {
      self = .blockedAddress(.port(port))
    } else if kind == 13, let blank = words.firstIndex(of: " "),
      let address = InternetAddress(String(words[..<blank]))
    {
      self = .blockedAddress(.network(address, String(words[words.index(after: blank)...])))
    } else {
      throw MessageReader.Mismatch()
    }
  }
}
