import Testing

/// A reader of CSV that knows nothing of the writer.
enum CSVLines {
  static func read(_ text: String, separator: Character = ",") throws -> [[String]] {
    var lines: [[String]] = [[""]]
    var isQuoted = false
    var characters = Array(text)[...]
    while let character = characters.popFirst() {
      let line = lines.count - 1
      let field = lines[line].count - 1
      switch (character, isQuoted) {
      case ("\"", true) where characters.first == "\"":
        characters.removeFirst()
        lines[line][field] += "\""
      case ("\"", _): isQuoted.toggle()
      case (separator, false): lines[line].append("")
      case ("\r\n", false): lines.append([""])
      case (let plain, _): lines[line][field].append(plain)
      }
    }
    #expect(lines.last == [""])
    lines.removeLast()
    #expect(lines.allSatisfy { $0.count == lines[0].count })
    return lines
  }
}
