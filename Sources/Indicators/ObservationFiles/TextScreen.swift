/// What is noticed about a text that is stored as it was given.
enum TextScreen {
  /// The first character that no text may hold: a control character other than tab and line ends.
  static func forbidden(in text: some StringProtocol) -> Unicode.Scalar? {
    text.utf8.first { byte in
      let isSpace = byte == 0x09 || byte == 0x0A || byte == 0x0D
      return (byte < 0x20 && !isSpace) || byte == 0x7F
    }.map { Unicode.Scalar($0) }
  }

  /// What a reader should know of the text, as codes of warnings with their sentences.
  static func remarks(on text: String) -> [(code: String, message: String, hint: String)] {
    var remarks: [(code: String, message: String, hint: String)] = []
    if beginsLikeFormula(text) {
      remarks.append(
        (
          "formula-text", "The text begins like a formula; it is kept as it is.",
          "Exports take care that no spreadsheet runs it."
        ))
    }
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return remarks }
    if text.unicodeScalars.contains(where: { (0x80..<0xA0).contains($0.value) }) {
      remarks.append(
        (
          "control-char", "The text holds an invisible control character.",
          "See whether the file was saved in another encoding."
        ))
    }
    if text.unicodeScalars.contains(where: isDirection) {
      remarks.append(
        (
          "bidi", "The text holds a mark that turns the direction of writing.",
          "Take it out unless it is meant."
        ))
    }
    if text.unicodeScalars.contains("\u{FFFD}") {
      remarks.append(
        (
          "replacement-char", "The text holds U+FFFD: letters were lost before it came here.",
          "Take the text from its source again."
        ))
    }
    if isTwiceEncoded(text) {
      remarks.append(
        (
          "mojibake", "The text looks like UTF-8 that was encoded twice.",
          "Save the file again from its source as UTF-8."
        ))
    }
    return remarks
  }

  private static func beginsLikeFormula(_ text: String) -> Bool {
    // Letters and digits are most beginnings.
    if let byte = text.utf8.first, byte > 0x40, byte < 0x80 { return false }
    let first = text.unicodeScalars.first { !" \t\r\n\u{A0}".unicodeScalars.contains($0) }
    return first.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? false
  }

  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// Whether a letter that UTF-8 begins with is followed by one that UTF-8 goes on with.
  private static func isTwiceEncoded(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return zip(scalars, scalars.dropFirst()).contains { first, second in
      (0xC3...0xC5).contains(first.value) || first.value == 0xD0 || first.value == 0xD1
        ? (0x80...0xBF).contains(second.value)
          || "‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€".unicodeScalars.contains(second)
        : false
    }
  }
}
