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
      FeedEntry(
        address: $0.address, title: TextCollector.line(self.cleaned($0.title).directionless),
        date: $0.date,
        identifier: $0.identifier.map { self.cleaned($0) }, isList: $0.isList)
    }
    return cleaned
  }

  /// The text as a reader would give it at the most, clean, and with no more entries than it takes.
  static func bounded(_ text: DocumentText) -> DocumentText {
    var bounded = text
    bounded.entries = text.entries.prefix(FeedReader.mostEntries).map {
      var entry = $0
      entry.title = String(entry.title.prefix(FeedEntry.mostTitle))
      entry.identifier = entry.identifier.flatMap {
        $0.utf8.count > FeedReader.longestIdentifier ? nil : $0
      }
      return entry
    }
    bounded.skippedEntries = min(max(text.skippedEntries, 0), FeedReader.mostEntries)
    return cleaned(bounded)
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

extension String {
  /// The text without the characters that turn the direction of writing, which could make a title
  /// look like another one.
  fileprivate var directionless: String {
    let turns: [ClosedRange<UInt32>] = [0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069]
    guard unicodeScalars.contains(where: { scalar in turns.contains { $0 ~= scalar.value } }) else {
      return self
    }
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars where !turns.contains(where: { $0 ~= scalar.value }) {
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
