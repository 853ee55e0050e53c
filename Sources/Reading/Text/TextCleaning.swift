/// Takes out of a text what is no text.
enum TextCleaning {
  /// The text without control characters, which could steer the terminal of the reader.
  static func cleaned(_ text: DocumentText) -> DocumentText {
    var cleaned = text
    cleaned.title = TextCollector.line(self.cleaned(text.title))
    // LibreOffice writes en_GB for en-GB.
    cleaned.language = text.language
      .map { TextCollector.line(self.cleaned($0)).replacing("_", with: "-") }
      .flatMap { $0.isEmpty || $0.utf8.count > 35 ? nil : $0 }
    cleaned.pages = text.pages.map { self.cleaned($0) }
    cleaned.main = self.cleaned(text.main)
    cleaned.entries = text.entries.map {
      FeedEntry(address: $0.address, title: self.cleaned($0.title), date: $0.date)
    }
    return cleaned
  }

  private static func cleaned(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isControl(scalar) { scalars.append(scalar) }
    return String(scalars)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }
}
