/// Refuses XML that would keep a parser busy or make it look elsewhere, before it is parsed.
enum XMLGuard {
  /// The longest tag that is read, in bytes: the parser compares every attribute with all others.
  static let longestTag = 64 << 10

  /// Throws where `bytes`, which are UTF-8, declare a document type or hold a tag of absurd length.
  static func check(_ bytes: [UInt8]) throws(ReadingProblem) {
    var position = 0
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[start...]
      if rest.starts(with: "<!--".utf8) {
        position = end(of: "-->", in: bytes, from: start + 4)
      } else if rest.starts(with: "<![CDATA[".utf8) {
        position = end(of: "]]>", in: bytes, from: start + 9)
      } else if rest.starts(with: "<?".utf8) {
        position = end(of: "?>", in: bytes, from: start + 2)
      } else if rest.starts(with: "<!".utf8) {
        throw .declaresEntities
      } else {
        position = try endOfTag(in: bytes, from: start)
      }
    }
  }

  private static func endOfTag(
    in bytes: [UInt8], from start: Int
  ) throws(ReadingProblem) -> Int {
    var quote: UInt8?
    for position in (start + 1)..<min(bytes.count, start + longestTag) {
      let byte = bytes[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position + 1
      }
    }
    // What is cut off is the parser's to judge; what never ends is not given to it.
    guard bytes.count - start < longestTag else { throw .tooComplex }
    return bytes.count
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var position = start
    while position + mark.count <= bytes.count {
      if bytes[position] == mark[0], bytes[position...].starts(with: mark) {
        return position + mark.count
      }
      position += 1
    }
    return bytes.count
  }
}
