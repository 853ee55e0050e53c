/// What the first bytes of a file say about its kind.
enum DocumentSignature: Equatable {
  case pdf
  case zip
  case gzip
  /// A kind out of which no text is read; its name.
  case foreign(String)
  /// Anything else, which may be text.
  case open

  /// The signature of a file that begins with `head` and is declared as `mediaType`.
  static func find(in head: [UInt8], declared mediaType: String?) -> DocumentSignature {
    for (mark, signature) in marks where head.starts(with: mark) { return signature }
    // Some servers put blanks or a few lines before a PDF.
    let isDeclared = mediaType == "application/pdf"
    if position(of: "%PDF-", in: head.prefix(1024)) != nil,
      isDeclared || head.drop(while: { $0 <= 0x20 }).starts(with: "%PDF-".utf8)
    {
      return .pdf
    }
    return .open
  }

  private static func position(of mark: String, in head: ArraySlice<UInt8>) -> Int? {
    head.indices.first { head[$0...].starts(with: mark.utf8) }
  }

  private static let marks: [([UInt8], DocumentSignature)] = [
    (Array("%PDF-".utf8), .pdf),
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0x1F, 0x8B], .gzip),
    ([0xD0, 0xCF, 0x11, 0xE0], .foreign("an old Office file (DOC, XLS or PPT)")),
    ([0x89, 0x50, 0x4E, 0x47], .foreign("a picture (PNG)")),
    ([0xFF, 0xD8, 0xFF], .foreign("a picture (JPEG)")),
    (Array("GIF8".utf8), .foreign("a picture (GIF)")),
    (Array("RIFF".utf8), .foreign("a picture or a recording (RIFF)")),
    (Array("Rar!".utf8), .foreign("an archive (RAR)")),
    ([0x37, 0x7A, 0xBC, 0xAF], .foreign("an archive (7z)")),
    (Array("{\\rtf".utf8), .foreign("a text in RTF")),
    (Array("ID3".utf8), .foreign("a recording (MP3)")),
    ([0x7F, 0x45, 0x4C, 0x46], .foreign("a program")),
  ]
}
