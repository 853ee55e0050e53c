/// What a person would read on a web page.
public struct HTMLPage: Sendable, Equatable {
  /// The title, as the browser's tab shows it.
  public internal(set) var title = ""
  /// The language that the page declares.
  public internal(set) var language: String?
  /// All text of the page, a line for each block.
  public internal(set) var text = ""
  /// The text without what surrounds the content on every page of a site.
  public internal(set) var mainText = ""
  /// Whether the page asks for a password.
  public internal(set) var asksForPassword = false
  /// Whether the page runs scripts.
  public internal(set) var hasScripts = false

  /// The page in `markup`.
  ///
  /// Nothing is loaded and nothing is run. Markup that is deeper or longer than any page needs is cut,
  /// so that a page made to keep the parser busy does not.
  public init(_ markup: String) {
    var reader = HTMLReader()
    self = reader.page(HTMLTrim.withoutOverlongTags(Array(markup.utf8)))
  }

  init() {}
}
