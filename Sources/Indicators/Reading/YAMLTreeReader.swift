import Yams

/// Turns a composed YAML node into a tree of located values, refusing what YAML should not hold.
struct YAMLTreeReader {
  private(set) var problems: [Problem] = []
  private let lines: [Substring.UnicodeScalarView]
  private let repeated: [RepeatedKey]

  /// A reader of `text`, in which the `repeated` keys are hidden.
  init(_ text: String, repeated: [RepeatedKey] = []) {
    self.repeated = repeated
    self.lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(\.unicodeScalars)
  }

  mutating func value(of node: Yams.Node, path: String, depth: Int) -> YAMLValue {
    let place = Problem.Place(
      line: node.mark?.line, column: node.mark?.column, path: path.isEmpty ? nil : path)
    guard depth <= YAMLText.depthLimit else {
      refuse("depth", "The nesting is deeper than \(YAMLText.depthLimit).", at: place)
      return YAMLValue(content: .scalar("", isPlain: false), place: place)
    }
    // What bears an anchor or a tag is read all the same, so that nothing follows from the one fault.
    checkBareness(of: node, at: place)
    return YAMLValue(content: content(of: node, path: path, depth: depth, place), place: place)
  }

  private mutating func content(
    of node: Yams.Node, path: String, depth: Int, _ place: Problem.Place
  ) -> YAMLValue.Content {
    switch node {
    case .scalar(let scalar): return .scalar(scalar.string, isPlain: scalar.style == .plain)
    case .alias:
      refuse("alias", "An alias is not allowed.", at: place)
      return .scalar("", isPlain: false)
    case .sequence(let sequence):
      return .list(
        sequence.enumerated().map { index, element in
          value(of: element, path: "\(path)[\(index)]", depth: depth + 1)
        })
    case .mapping(let mapping):
      return .map(
        mapping.compactMap { key, element in
          pair(key, element, path: path, depth: depth)
        })
    }
  }

  private mutating func pair(
    _ key: Yams.Node, _ element: Yams.Node, path: String, depth: Int
  ) -> (key: YAMLKey, value: YAMLValue)? {
    let place = Problem.Place(line: key.mark?.line, column: key.mark?.column, path: path)
    guard let name = key.scalar?.string else {
      refuse("key", "A key must be a plain word.", at: place)
      return nil
    }
    if let key = repeated.first(where: { $0.alias == name }) {
      refuseSecond(key, at: place)
      return nil
    }
    checkBareness(of: key, at: place)
    let inner = path.isEmpty ? name : "\(path).\(name)"
    return (
      YAMLKey(
        text: name, place: .init(line: key.mark?.line, column: key.mark?.column, path: inner)),
      value(of: element, path: inner, depth: depth + 1)
    )
  }

  /// Refuses an anchor or a tag at the node.
  private mutating func checkBareness(of node: Yams.Node, at place: Problem.Place) {
    // A node's mark is where its anchor or tag stands, if it bears one.
    let first = node.mark.flatMap { mark in
      lines.indices.contains(mark.line - 1)
        ? lines[mark.line - 1].dropFirst(mark.column - 1).first : nil
    }
    if node.anchor != nil || first == "&" {
      refuse("anchor", "An anchor is not allowed.", at: place)
    } else if first == "!" {
      refuse("tag", "A tag is not allowed.", at: place)
    }
  }

  private mutating func refuseSecond(_ key: RepeatedKey, at place: Problem.Place) {
    var place = place
    place.path = place.path.map { $0.isEmpty ? key.name : "\($0).\(key.name)" }
    problems.append(
      Problem(
        code: "duplicate-key",
        "The key \"\(key.name)\" is given twice; it stands in line \(key.firstLine) already.",
        at: place, hint: "Keep one of them."))
  }

  private mutating func refuse(_ code: String, _ message: String, at place: Problem.Place) {
    problems.append(
      Problem(code: code, message, at: place, hint: "Write the content out plainly."))
  }
}
