import CUchardet

/// Guesses the charset of bytes that do not say it; the only file that calls uchardet.
enum CharsetDetector {
  /// The likeliest charset; `language` decides where the bytes alone cannot.
  static func charset(of bytes: [UInt8], language: String?) -> Charset {
    if UTF8Evidence(bytes).isValid { return .utf8 }
    let usual = usual(for: language)
    guard let found = guess(bytes) else { return usual }
    // What the language is never written in is a wrong guess rather than a rarity.
    if let language, let likely = Self.alphabets[String(language.prefix(2))],
      !likely.contains(found.description)
    {
      return usual
    }
    return found
  }

  private static func guess(_ bytes: [UInt8]) -> Charset? {
    let detector = uchardet_new()
    defer { uchardet_delete(detector) }
    let sample = bytes.prefix(256 << 10)
    let code = sample.withUnsafeBytes { buffer in
      uchardet_handle_data(detector, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    guard code == 0 else { return nil }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    let found = Charset(label: String(cString: name))
    // The two differ in control characters that no text has.
    if found?.description == "iso-8859-2", sample.contains(where: { (0x80...0x9F).contains($0) }) {
      return .windows1250
    }
    return found
  }

  /// The charsets in which texts of a language are found, the commonest first.
  private static let alphabets: [String: [String]] = {
    let latin = ["windows-1250", "iso-8859-2"]
    let cyrillic = ["windows-1251", "iso-8859-5", "koi8-r", "maccyrillic", "ibm866"]
    return [
      "tr": ["windows-1254"], "sq": ["windows-1252"], "hr": latin, "bs": latin + cyrillic,
      "sr": latin + cyrillic, "mk": cyrillic, "pl": latin,
    ]
  }()

  private static func usual(for language: String?) -> Charset {
    guard let language else { return .windows1252 }
    if language.lowercased().hasSuffix("cyrl") {
      return Charset(label: "windows-1251") ?? .windows1252
    }
    return alphabets[String(language.prefix(2))]?.first.flatMap(Charset.init(label:))
      ?? .windows1252
  }
}
