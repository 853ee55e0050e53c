/// A part of a YAML document that knows where it stands.
package struct YAMLValue: Equatable, Sendable {
  /// What it is.
  package let content: Content
  /// The line and column at which it begins, and the path that leads to it.
  package let place: Problem.Place

  /// The three things that YAML is made of.
  package indirect enum Content: Equatable, Sendable {
    /// A text; `isPlain` where it stands without quotes and may be a number.
    case scalar(String, isPlain: Bool)
    /// A sequence.
    case list([YAMLValue])
    /// A mapping, in the order of the file.
    case map([(key: YAMLKey, value: YAMLValue)])

    package static func == (one: Content, other: Content) -> Bool {
      switch (one, other) {
      case (.scalar(let a, let b), .scalar(let c, let d)): a == c && b == d
      case (.list(let a), .list(let b)): a == b
      case (.map(let a), .map(let b)):
        a.elementsEqual(b) { $0.key == $1.key && $0.value == $1.value }
      case (.scalar, _), (.list, _), (.map, _): false
      }
    }
  }

  /// What it is, in words.
  package var kindInWords: String {
    switch content {
    case .scalar(let text, _): text.isEmpty ? "nothing" : "\"\(text.prefix(40))\""
    case .list: "a list"
    case .map: "a mapping"
    }
  }

  /// Whether it is an empty plain scalar or `null`.
  package var isNull: Bool {
    switch content {
    case .scalar(let text, let isPlain): isPlain && (text.isEmpty || text == "null" || text == "~")
    case .list, .map: false
    }
  }
}
