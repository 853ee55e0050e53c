import Foundation

/// What a document itself says about its charset.
enum CharsetDeclaration {
  /// The label in an XML declaration or a `meta` element near the beginning.
  static func find(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    if head.hasPrefix("<?xml"), let end = head.range(of: "?>"),
      let label = value(after: "encoding", in: head[..<end.lowerBound])
    {
      return label
    }
    var rest = head[...]
    while let meta = rest.range(of: "<meta") {
      let tag = rest[meta.upperBound...].prefix { $0 != ">" }
      if let label = value(after: "charset", in: tag) { return label }
      rest = rest[meta.upperBound...]
    }
    return nil
  }

  /// The language that the first element says it is in.
  static func language(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard let html = head.range(of: "<html") else { return nil }
    return value(after: "lang", in: head[html.upperBound...].prefix { $0 != ">" })
  }

  private static func value(after name: String, in text: Substring) -> String? {
    guard let found = text.range(of: name) else { return nil }
    let after = text[found.upperBound...].drop { $0.isWhitespace }
    guard after.first == "=" else { return nil }
    let value = after.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      .prefix { !$0.isWhitespace && !"\"';>/".contains($0) }
    return (1...40).contains(value.count) ? String(value) : nil
  }
}
