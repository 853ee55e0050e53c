import CXML

/// Finds out, while a page is walked through, what belongs to its main text.
struct ElementMatcher {
  private let selection: ElementSelection
  /// The selectors that have matched an element.
  private(set) var matched: Set<ElementSelector> = []
  private var frameDepth: Int?
  private var keepDepth: Int?
  private var dropDepth: Int?

  /// A matcher before the first element.
  init(_ selection: ElementSelection) {
    self.selection = selection
  }

  /// Whether text at this place belongs to the main text.
  var isMain: Bool {
    // What somebody asks for is wanted, also where it belongs to the frame of the site.
    selection.keep.isEmpty ? isUsual : dropDepth == nil && keepDepth != nil
  }

  /// Whether text at this place belongs to the main text when there is nothing to keep in particular.
  var isUsual: Bool { dropDepth == nil && frameDepth == nil }

  /// Whether nobody asked for anything in particular.
  var isUnasked: Bool { selection == ElementSelection() }

  /// Whether every selector of what to keep went astray, so that there is no main text.
  var isAstray: Bool {
    !selection.keep.isEmpty && matched.isDisjoint(with: selection.keep)
  }

  /// The selectors that matched nothing.
  var missed: [String] {
    (selection.keep + selection.drop).filter { !matched.contains($0) }.map(\.description)
  }

  /// Enters an element.
  mutating func enter(_ node: xmlNodePtr, name: String, depth: Int) {
    if frameDepth == nil, HTMLElement.frames.contains(name) { frameDepth = depth }
    for selector in selection.keep where Self.matches(selector, node) {
      matched.insert(selector)
      keepDepth = keepDepth ?? depth
    }
    for selector in selection.drop where Self.matches(selector, node) {
      matched.insert(selector)
      dropDepth = dropDepth ?? depth
    }
  }

  /// Leaves an element.
  mutating func leave(depth: Int) {
    if frameDepth == depth { frameDepth = nil }
    if keepDepth == depth { keepDepth = nil }
    if dropDepth == depth { dropDepth = nil }
  }

  private static func matches(_ selector: ElementSelector, _ node: xmlNodePtr) -> Bool {
    var parts = selector.parts[...]
    guard let last = parts.popLast(), matches(last, node) else { return false }
    var around = node.pointee.parent
    // Taking the nearest fitting ancestor first is enough where parts only stand inside one another.
    while let part = parts.last, let element = around {
      if element.pointee.type == XML_ELEMENT_NODE, matches(part, element) { parts.removeLast() }
      around = element.pointee.parent
    }
    return parts.isEmpty
  }

  private static func matches(_ part: ElementSelector.Part, _ node: xmlNodePtr) -> Bool {
    if let tag = part.tag, tag != HTMLAttribute.name(of: node) { return false }
    if let id = part.id, id != HTMLAttribute.value("id", of: node) { return false }
    guard !part.classes.isEmpty else { return true }
    let classes = (HTMLAttribute.value("class", of: node) ?? "").split(
      whereSeparator: \.isWhitespace)
    return part.classes.allSatisfy { wanted in classes.contains { $0 == wanted } }
  }
}
