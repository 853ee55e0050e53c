import CXML

/// Walks through a page and collects its text.
struct HTMLReader {
  private var page = PageText()
  private var all = TextCollector()
  private var main = TextCollector()
  /// What the main text is when no selector of what to keep finds anything.
  private var usual = TextCollector()
  private var matcher: ElementMatcher

  /// A reader that takes the main text from what `selection` names.
  init(_ selection: ElementSelection) {
    matcher = ElementMatcher(selection)
  }

  /// The page in these bytes, which are UTF-8.
  mutating func page(_ bytes: [UInt8]) -> PageText {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil, "UTF-8",
        Int32(bitPattern: options))
    }
    guard let document else { return page }
    defer { xmlFreeDoc(document) }
    if let root = xmlDocGetRootElement(document) { walk(root) }
    page.text = all.text
    let found = matcher.isAstray ? usual.text : main.text
    page.mainText = found.isEmpty && matcher.isUnasked ? all.text : found
    page.missedSelectors = matcher.missed
    return page
  }

  /// Goes through the tree without recursion, so that no depth of it can exhaust the stack.
  private mutating func walk(_ root: xmlNodePtr) {
    var node: xmlNodePtr? = root
    var depth = 0
    while let current = node {
      if enter(current, depth), let child = current.pointee.children {
        node = child
        depth += 1
        continue
      }
      leave(current, depth)
      node = current
      while let up = node, up != root, up.pointee.next == nil {
        node = up.pointee.parent
        depth -= 1
        if let parent = node { leave(parent, depth) }
      }
      node = node == root ? nil : node?.pointee.next
    }
  }

  /// Takes what the node itself says; answers whether to look at what is inside it.
  private mutating func enter(_ node: xmlNodePtr, _ depth: Int) -> Bool {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      add(String(cString: node.pointee.content))
      return false
    case XML_ELEMENT_NODE: return open(node, depth)
    default: return false  // Comments, instructions and the like; the list is libxml2's.
    }
  }

  private mutating func open(_ node: xmlNodePtr, _ depth: Int) -> Bool {
    let name = HTMLAttribute.name(of: node)
    switch name {
    case "script":
      page.hasScripts = true
      return false
    case "style", "noscript", "template", "svg", "iframe", "object", "title": return false
    // The parser leaves elements it does not know in a head that has no end, such as `main` and
    // `article` right after the title: they are looked for there too.
    case "head": take(HTMLHead(node))
    case "html":
      page.language =
        HTMLAttribute.value("lang", of: node) ?? HTMLAttribute.value("xml:lang", of: node)
    case "input":
      page.asksForPassword =
        page.asksForPassword || HTMLAttribute.value("type", of: node)?.lowercased() == "password"
    default: break  // Every other element is only a place for text.
    }
    matcher.enter(node, name: name, depth: depth)
    if HTMLElement.blocks.contains(name) { endLine() }
    if HTMLElement.cells.contains(name) { add(" \t") }
    return true
  }

  private mutating func leave(_ node: xmlNodePtr, _ depth: Int) {
    guard node.pointee.type == XML_ELEMENT_NODE else { return }
    if HTMLElement.blocks.contains(HTMLAttribute.name(of: node)) { endLine() }
    matcher.leave(depth: depth)
  }

  private mutating func take(_ head: HTMLHead) {
    if page.title.isEmpty { page.title = head.title }
    page.language = page.language ?? head.language
    page.feeds += head.feeds
    page.hasScripts = page.hasScripts || head.hasScripts
  }

  private mutating func add(_ text: String) {
    all.add(text)
    if matcher.isMain { main.add(text) }
    if matcher.isUsual { usual.add(text) }
  }

  private mutating func endLine() {
    all.endLine()
    main.endLine()
    usual.endLine()
  }
}
