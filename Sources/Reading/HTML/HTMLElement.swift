/// What the names of elements mean for the text.
enum HTMLElement {
  /// Elements whose text stands on lines of its own.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select",
    "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
  ]
  /// Elements whose text is set apart on the same line.
  static let cells: Set<String> = ["td", "th"]
  /// Elements that surround the content on every page of a site.
  static let frames: Set<String> = ["nav", "header", "footer", "aside", "form"]
}
