/// What is printed on every page around its text: running titles and the numbers of pages.
enum RunningLines {
  /// How many lines at each edge of a page may be such.
  private static let most = 3

  /// Where those lines stand in a text whose pages are set apart by U+000C, in their order.
  static func places(in text: [Unicode.Scalar]) -> [Range<Int>] {
    let pages = parts(of: text[...]) { $0 == "\u{C}" }.map { page in
      parts(of: text[page]) { $0 == "\n" }
        .filter { line in text[line].contains { !$0.properties.isWhitespace } }
    }
    guard pages.count > 1 else { return [] }
    let above = forms(of: pages.map { $0.prefix(most) }, in: text)
    let below = forms(of: pages.map { $0.suffix(most) }, in: text)
    func isRunning(_ line: Range<Int>, _ counts: [[Unicode.Scalar]: Int]) -> Bool {
      let form = form(of: text[line])
      return counts[form, default: 0] > 1 || !form.contains(where: \.properties.isAlphabetic)
    }
    return pages.flatMap { lines in
      let first = lines.prefix(most).prefix { isRunning($0, above) }
      let last = lines.dropFirst(first.count).suffix(most).reversed()
        .prefix { isRunning($0, below) }
      return first + last.reversed()
    }
  }

  /// On how many pages each line stands at that edge.
  private static func forms(
    of edges: [ArraySlice<Range<Int>>], in text: [Unicode.Scalar]
  ) -> [[Unicode.Scalar]: Int] {
    var counts: [[Unicode.Scalar]: Int] = [:]
    for lines in edges {
      for form in Set(lines.map { form(of: text[$0]) }) { counts[form, default: 0] += 1 }
    }
    return counts
  }

  /// A line without blanks, every number in it being the same.
  private static func form(of line: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var form: [Unicode.Scalar] = []
    for scalar in line where !scalar.properties.isWhitespace {
      if scalar.properties.numericType == nil {
        form.append(scalar)
      } else if form.last != "0" {
        form.append("0")
      }
    }
    return form
  }

  private static func parts(
    of text: ArraySlice<Unicode.Scalar>, by isBreak: (Unicode.Scalar) -> Bool
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = text.startIndex
    for place in text.indices where isBreak(text[place]) {
      parts.append(start..<place)
      start = place + 1
    }
    return parts + [start..<text.endIndex]
  }
}
