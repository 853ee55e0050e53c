/// Names elements of a web page, in a small part of CSS.
///
/// `tag`, `#id` and `.class` may be joined (`div.news#main`); parts separated by blanks stand inside
/// one another (`#content table`). Nothing else of CSS is understood: no `>`, `+`, `~`, `[...]`, `:`,
/// `*` and no comma; several selectors are several. Tags are compared without regard to case.
public struct ElementSelector: Sendable, Hashable, CustomStringConvertible {
  /// One part of a selector: what one element must be.
  struct Part: Sendable, Hashable {
    var tag: String?
    var id: String?
    var classes: [String] = []
  }

  /// The most parts.
  static let mostParts = 8

  /// The selector as it was written, blanks folded.
  public let description: String
  /// What the element and those around it must be; the outermost first.
  let parts: [Part]

  /// The selector that `text` writes; throws `.selector` where it is none.
  public init(_ text: String) throws(ReadingProblem) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (1...Self.mostParts).contains(words.count), text.utf8.count <= 400 else {
      throw .selector(text)
    }
    var parts: [Part] = []
    for word in words {
      guard let part = Self.part(word) else { throw .selector(text) }
      parts.append(part)
    }
    self.parts = parts
    description = words.joined(separator: " ")
  }

  private static func part(_ word: String) -> Part? {
    var part = Part()
    var rest = Substring(word)
    while let first = rest.first {
      let isMarked = first == "#" || first == "."
      let name = rest.dropFirst(isMarked ? 1 : 0).prefix { isNameCharacter($0) }
      guard !name.isEmpty else { return nil }
      if first == "#" {
        guard part.id == nil else { return nil }
        part.id = String(name)
      } else if first == "." {
        part.classes.append(String(name))
      } else {
        part.tag = name.lowercased()
      }
      rest = rest.dropFirst(name.count + (isMarked ? 1 : 0))
    }
    return part
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}

extension ElementSelector: Codable {
  /// Reads the selector as text.
  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the selector as text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
