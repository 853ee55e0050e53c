/// Brings XML of any charset into UTF-8.
enum XMLDecoding {
  /// The document in UTF-8, without mark, blanks before it and declaration.
  static func utf8(_ document: [UInt8]) -> [UInt8] {
    let charset = CharsetDecision(document, header: nil).charset
    return withoutDeclaration(Array(TextDecoder.text(document, in: charset).utf8))
  }

  /// The document, which is UTF-8, without blanks before it and without declaration.
  ///
  /// The declaration names the charset in which the document was, which is no longer true.
  static func withoutDeclaration(_ bytes: [UInt8]) -> [UInt8] {
    let content = bytes.drop { $0 <= 0x20 }
    guard content.starts(with: "<?xml".utf8), let end = content.firstIndex(of: UInt8(ascii: ">"))
    else { return Array(content) }
    return Array(content[(end + 1)...].drop { $0 <= 0x20 })
  }
}
