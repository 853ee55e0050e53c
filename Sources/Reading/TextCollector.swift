/// Text that grows line by line, with its blanks in order.
struct TextCollector {
  private var lines: [String] = []
  private var line = ""
  private var endsInBlank = true

  /// The lines so far.
  var text: String {
    let last = Self.withoutEndingBlank(line)
    return (last.isEmpty ? lines : lines + [last]).joined(separator: "\n")
  }

  /// Adds text to the line; runs of blanks become one.
  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !endsInBlank { line.append(" ") }
        endsInBlank = true
      } else {
        line.unicodeScalars.append(scalar)
        endsInBlank = false
      }
    }
  }

  /// Ends the line, unless there is nothing on it.
  mutating func endLine() {
    let done = Self.withoutEndingBlank(line)
    if !done.isEmpty { lines.append(done) }
    line = ""
    endsInBlank = true
  }

  /// The text on one line.
  static func line(_ text: String) -> String {
    var collector = TextCollector()
    collector.add(text)
    return collector.text
  }

  private static func withoutEndingBlank(_ text: String) -> String {
    text.hasSuffix(" ") ? String(text.dropLast()) : text
  }
}
