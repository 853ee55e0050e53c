/// On which side of its field a text stands.
enum TextSide {
  case left
  case right
  case centre
}

extension String {
  /// The text in a field of `width` columns of a terminal.
  func padded(to width: Int, _ side: TextSide) -> String {
    let room = max(0, width - DisplayWidth.of(self))
    func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
    switch side {
    case .left: return self + blanks(room)
    case .right: return blanks(room) + self
    case .centre: return blanks(room / 2) + self + blanks(room - room / 2)
    }
  }

  /// The text in lines of at most `width` columns, broken between words; long words are cut.
  func wrapped(to width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    var line = ""
    for word in printable.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if DisplayWidth.of(joined) <= width {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if DisplayWidth.of(line + String(character)) > width {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The text without characters that could steer a terminal.
  var printable: String {
    guard unicodeScalars.contains(where: { String.isControl($0) && $0 != "\n" }) else {
      return self
    }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !String.isControl($0) }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  /// The columns of its longest word.
  var longestWordWidth: Int {
    split(separator: " ").map { DisplayWidth.of($0) }.max() ?? 0
  }
}
