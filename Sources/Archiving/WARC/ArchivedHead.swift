/// The head of an answer as it stands before the body that the archive keeps.
///
/// The archive keeps bodies unpacked and in one piece. Fields that speak of the coding or the length
/// on the wire are kept under `X-Archive-Orig-`, so that what is replayed agrees with itself.
struct ArchivedHead {
  /// The head with its empty line.
  let bytes: [UInt8]

  /// The head `received` as it stands before a body of `size` bytes.
  init(_ received: [UInt8], size: Int) {
    var lines = Self.lines(received)
    var written = lines.isEmpty ? [] : Self.statusLine(lines.removeFirst())
    var hasLength = false
    var renames = false
    for line in lines {
      // A folded line goes the way of the field that it continues.
      if line.first != 0x20, line.first != 0x09 {
        let (name, value) = Self.field(line)
        let isRightLength = name == "content-length" && value == "\(size)" && !hasLength
        hasLength = hasLength || isRightLength
        renames = Self.isOfTheWire(name, value) && !isRightLength
        if renames { written += Array("X-Archive-Orig-".utf8) }
      }
      written += line + [0x0D, 0x0A]
    }
    if !hasLength { written += Array("Content-Length: \(size)\r\n".utf8) }
    bytes = written + [0x0D, 0x0A]
  }

  /// Whether the head `received` says that a body follows.
  static func announcesBody(_ received: [UInt8]) -> Bool {
    var isDelimited = false
    for line in lines(received).dropFirst() {
      let (name, value) = field(line)
      if name == "transfer-encoding" { return true }
      if name == "content-length" {
        if value != "0" { return true }
        isDelimited = true
      }
    }
    return !isDelimited
  }

  private static func isOfTheWire(_ name: String, _ value: String) -> Bool {
    switch name {
    case "content-encoding": value.lowercased() != "identity"
    case "transfer-encoding", "content-length", "content-range": true
    default: false  // The names of fields are the servers' own.
    }
  }

  /// HTTP/2 has no status line of its own, and a resumed body is a whole one.
  private static func statusLine(_ line: [UInt8]) -> [UInt8] {
    let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 2)
    let version = words.first.map(String.init) ?? ""
    let status = words.count > 1 ? String(words[1]) : ""
    guard version.hasPrefix("HTTP/1.") && status != "206" else {
      let shown = status == "206" ? "200" : status
      let reason = status == "206" ? "OK" : (words.count > 2 ? String(words[2]) : "")
      return Array(
        "HTTP/1.1 \(shown) \(reason)\r\nX-Archive-Orig-Status: \(version) \(status)\r\n".utf8)
    }
    return line + [0x0D, 0x0A]
  }

  private static func field(_ line: [UInt8]) -> (name: String, value: String) {
    let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard parts.count == 2 else { return ("", "") }
    return (
      String(decoding: parts[0], as: UTF8.self).lowercased(),
      String(decoding: parts[1], as: UTF8.self).trimmingBlanks()
    )
  }

  /// The lines without their ends and without the empty one.
  static func lines(_ head: [UInt8]) -> [[UInt8]] {
    head.split(separator: 0x0A).map { line in
      line.last == 0x0D ? Array(line.dropLast()) : Array(line)
    }.filter { !$0.isEmpty }
  }
}
