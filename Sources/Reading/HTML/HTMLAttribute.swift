import CXML

/// Names and attributes of the elements of a page.
enum HTMLAttribute {
  /// The tag of an element in lower case.
  static func name(of node: xmlNodePtr) -> String {
    String(cString: node.pointee.name).lowercased()
  }

  /// The value of an attribute as it is written.
  static func value(_ name: String, of node: xmlNodePtr) -> String? {
    guard let value = xmlGetProp(node, name) else { return nil }
    defer { cxml_free(value) }
    return String(cString: value)
  }
}
