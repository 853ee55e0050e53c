/// A way of writing text in bytes, by the name iconv knows it under.
public struct Charset: Sendable, Hashable, CustomStringConvertible {
  /// The usual name in lower case.
  public let description: String

  static let utf8 = Charset(known: "utf-8")
  static let utf16LittleEndian = Charset(known: "utf-16le")
  static let utf16BigEndian = Charset(known: "utf-16be")
  static let windows1250 = Charset(known: "windows-1250")
  static let windows1252 = Charset(known: "windows-1252")
  static let windows1254 = Charset(known: "windows-1254")

  /// The charset that `label` means in a web page; `nil` when it means none that is safe to use.
  ///
  /// As in browsers, the ISO labels of Western and Turkish text mean the Windows charsets, which hold
  /// the same letters and more; UTF-7 is not read, because it hides markup.
  public init?(label: String) {
    let name = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    guard let known = Self.names[name] else { return nil }
    description = known
  }

  private init(known: String) {
    description = known
  }

  private static let names: [String: String] = {
    let groups: [String: [String]] = [
      "utf-8": ["utf-8", "utf8", "unicode-1-1-utf-8"],
      "utf-16le": ["utf-16le", "utf-16"],
      "utf-16be": ["utf-16be"],
      "windows-1250": ["windows-1250", "cp1250", "x-cp1250"],
      "windows-1251": ["windows-1251", "cp1251", "x-cp1251"],
      "windows-1252": [
        "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "l1", "ascii", "us-ascii",
      ],
      "windows-1253": ["windows-1253", "cp1253"],
      "windows-1254": ["windows-1254", "cp1254", "iso-8859-9", "iso8859-9", "latin5", "l5"],
      "iso-8859-2": ["iso-8859-2", "iso8859-2", "latin2", "l2"],
      "iso-8859-5": ["iso-8859-5", "iso8859-5", "cyrillic"],
      "iso-8859-7": ["iso-8859-7", "greek"],
      "iso-8859-15": ["iso-8859-15", "latin-9", "l9"],
      "koi8-r": ["koi8-r", "koi8"],
      "koi8-u": ["koi8-u"],
      "ibm866": ["ibm866", "cp866"],
      "maccyrillic": ["x-mac-cyrillic", "maccyrillic"],
    ]
    return groups.reduce(into: [:]) { names, group in
      for label in group.value { names[label] = group.key }
    }
  }()
}
