/// Which charset a document is in, and how that was found.
public struct CharsetDecision: Sendable, Equatable {
  /// What decided.
  public enum Ground: Sendable, Equatable {
    /// The mark at the beginning of the bytes.
    case mark
    /// What the server or the document says.
    case declared
    /// The bytes themselves, because nothing was declared or because they belie it.
    case detected
  }

  /// The charset.
  public let charset: Charset
  /// What decided.
  public let ground: Ground
  /// Whether what was declared cannot be true.
  public let isBelied: Bool

  /// Whether a character is two bytes or more, so that zero bytes are part of text.
  var isUTF16: Bool { charset == .utf16LittleEndian || charset == .utf16BigEndian }

  /// The decision for `bytes`; `header` is the charset of the media type, `language` a hint.
  public init(_ bytes: [UInt8], header: String?, language: String? = nil) {
    let declared = [header, CharsetDeclaration.find(in: bytes)].compactMap { $0 }
    if let mark = Self.mark(bytes) {
      (charset, ground, isBelied) = (mark, .mark, false)
      return
    }
    let known = declared.compactMap(Charset.init(label:))
    if let first = known.first(where: { Self.canBe($0, bytes) }) {
      (charset, ground) = (first, .declared)
      isBelied = first != known.first
    } else {
      let hint = language ?? CharsetDeclaration.language(in: bytes)
      (charset, ground) = (CharsetDetector.charset(of: bytes, language: hint), .detected)
      isBelied = !known.isEmpty
    }
  }

  private static func mark(_ bytes: [UInt8]) -> Charset? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    return bytes.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : nil
  }

  /// Whether the bytes may be in the charset.
  ///
  /// Text in another charset is never valid UTF-8 by accident once it has a few letters outside ASCII,
  /// and ISO 8859-2 has control characters where windows-1250 has Š and Ž.
  private static func canBe(_ charset: Charset, _ bytes: [UInt8]) -> Bool {
    let utf8 = UTF8Evidence(bytes)
    if charset == .utf8 { return utf8.isValid }
    if charset == .utf16LittleEndian || charset == .utf16BigEndian { return bytes.contains(0) }
    if utf8.isValid, utf8.sequences > 2 { return false }
    if charset.description.hasPrefix("iso-8859") {
      return !bytes.contains { (0x80...0x9F).contains($0) }
    }
    return true
  }
}
