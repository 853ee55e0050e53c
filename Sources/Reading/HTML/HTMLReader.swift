import CXML

/// Walks through a page and collects its text; the only file that calls libxml2.
struct HTMLReader {
  private var page = HTMLPage()
  private var all = TextCollector()
  private var main = TextCollector()
  /// The depth at which something that belongs to every page of the site began.
  private var frameDepth: Int?

  /// The page in these bytes, which are UTF-8.
  mutating func page(_ bytes: [UInt8]) -> HTMLPage {
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
    page.mainText = main.text.isEmpty ? all.text : main.text
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
    let name = String(cString: node.pointee.name).lowercased()
    switch name {
    case "script":
      page.hasScripts = true
      return false
    case "style", "noscript", "template", "svg", "iframe", "object", "head":
      if name == "head" { readHead(node) }
      return false
    case "title": return false
    case "html": page.language = attribute("lang", of: node)
    case "input":
      page.asksForPassword = page.asksForPassword || attribute("type", of: node) == "password"
    default: break  // Every other element is only a place for text.
    }
    if frameDepth == nil, HTMLElement.frames.contains(name) { frameDepth = depth }
    if HTMLElement.blocks.contains(name) { endLine() }
    if HTMLElement.cells.contains(name) { add(" \t") }
    return true
  }

  private mutating func leave(_ node: xmlNodePtr, _ depth: Int) {
    guard node.pointee.type == XML_ELEMENT_NODE else { return }
    if HTMLElement.blocks.contains(String(cString: node.pointee.name).lowercased()) { endLine() }
    if frameDepth == depth { frameDepth = nil }
  }

  private mutating func readHead(_ head: xmlNodePtr) {
    var child = head.pointee.children
    while let node = child {
      if node.pointee.type == XML_ELEMENT_NODE {
        switch String(cString: node.pointee.name).lowercased() {
        case "title" where page.title.isEmpty: page.title = content(of: node)
        case "script": page.hasScripts = true
        default: break  // Nothing else in the head is read.
        }
      }
      child = node.pointee.next
    }
  }

  private mutating func add(_ text: String) {
    all.add(text)
    if frameDepth == nil { main.add(text) }
  }

  private mutating func endLine() {
    all.endLine()
    main.endLine()
  }

  private func attribute(_ name: String, of node: xmlNodePtr) -> String? {
    guard let value = xmlGetProp(node, name) else { return nil }
    defer { cxml_free(value) }
    return String(cString: value).lowercased()
  }

  private func content(of node: xmlNodePtr) -> String {
    guard let value = xmlNodeGetContent(node) else { return "" }
    defer { cxml_free(value) }
    var line = TextCollector()
    line.add(String(cString: value))
    return line.text
  }
}
