extension HTML {
  /// The element `name` with `attributes` and `content`; attributes without a value are left out.
  ///
  /// Names are written in the program, values are escaped and quoted; an unsafe address is left
  /// out. An element without content that has none by nature is closed in itself.
  public static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: HTML = HTML()
  ) -> HTML {
    var html = HTML(stringLiteral: "<")
    html += HTML(stringLiteral: name.description)
    for (key, value) in attributes {
      guard let value, !isAddress(key) || LinkAddress.isSafe(value) else { continue }
      html += HTML(stringLiteral: " ")
      html += HTML(stringLiteral: key.description)
      html += "=\""
      html += HTML(text: value)
      html += "\""
    }
    guard !isVoid(name) else { return html + "/>" }
    html += ">"
    html += content
    html += "</"
    html += HTML(stringLiteral: name.description)
    html += ">"
    return html
  }

  /// A link to `address` with `text`, or only the text where the address may not be linked to.
  public static func link(_ address: String, _ text: HTML) -> HTML {
    guard LinkAddress.isSafe(address) else { return text }
    return element("a", ["href": address], text)
  }

  private static func isAddress(_ key: StaticString) -> Bool {
    switch key.description {
    case "href", "src", "action", "formaction": true
    default: false
    }
  }

  private static func isVoid(_ name: StaticString) -> Bool {
    switch name.description {
    case "br", "col", "hr", "img", "input", "link", "meta": true
    default: false
    }
  }
}
