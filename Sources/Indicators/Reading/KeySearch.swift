/// Looks for a key in the text of a mapping, without parsing all of YAML.
///
/// What it does not understand it does not find.
struct KeySearch {
  let scalars: [Unicode.Scalar]
  let name: [Unicode.Scalar]

  /// The place of `line` and `column`, both from 1.
  func place(line: Int, column: Int) -> Int? {
    var start = 0
    for _ in 1..<max(line, 1) {
      guard let end = scalars[start...].firstIndex(of: "\n") else { return nil }
      start = end + 1
    }
    let place = start + column - 1
    return scalars.indices.contains(place) ? place : nil
  }

  /// The next key of that name, quotes included, in the mapping that holds the one at `first`.
  func next(after first: Int, column: Int) -> Range<Int>? {
    let start = scalars[..<first].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    // Before the first key of a block there is nothing but blanks and the dashes of lists.
    let isBlock = scalars[start..<first].allSatisfy { $0 == " " || $0 == "-" }
    return isBlock ? inBlock(after: first, indent: column - 1) : inFlow(after: first)
  }

  /// The key at `place`, if it stands there with its colon.
  private func key(at place: Int) -> Range<Int>? {
    for quote in [[], ["\""], ["'"]] as [[Unicode.Scalar]] {
      let word = quote + name + quote
      let end = place + word.count
      guard end <= scalars.count, Array(scalars[place..<end]) == word else { continue }
      let colon = scalars[end...].firstIndex { $0 != " " }
      if let colon, scalars[colon] == ":" { return place..<end }
    }
    return nil
  }

  private func inBlock(after first: Int, indent: Int) -> Range<Int>? {
    var place = first
    while let end = scalars[place...].firstIndex(of: "\n") {
      place = end + 1
      let content = scalars[place...].firstIndex { $0 != " " } ?? scalars.count
      guard content < scalars.count else { return nil }
      if "\r\n#".unicodeScalars.contains(scalars[content]) { continue }
      if content - place < indent { return nil }
      if content - place == indent, let found = key(at: content) { return found }
    }
    return nil
  }

  private func inFlow(after first: Int) -> Range<Int>? {
    var (place, depth, before): (Int, Int, Unicode.Scalar) = (first + name.count, 0, "a")
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar == "\"" || scalar == "'", "{[,:".unicodeScalars.contains(before) {
        guard let end = scalars[(place + 1)...].firstIndex(of: scalar) else { return nil }
        place = end
      } else if scalar == "{" || scalar == "[" {
        depth += 1
      } else if scalar == "}" || scalar == "]" {
        depth -= 1
        if depth < 0 { return nil }
      } else if scalar == ",", depth == 0,
        let content = scalars[(place + 1)...].firstIndex(where: { !$0.properties.isWhitespace }),
        let found = key(at: content)
      {
        return found
      }
      if !scalar.properties.isWhitespace { before = scalar }
      place += 1
    }
    return nil
  }
}
