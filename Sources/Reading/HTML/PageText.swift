/// What a person would read on a web page.
public struct PageText: Sendable, Equatable {
  /// The title, as the browser's tab shows it.
  public internal(set) var title = ""
  /// The language that the page declares, as it is written.
  public internal(set) var language: String?
  /// All text of the page, a line for each block.
  public internal(set) var text = ""
  /// The text without what surrounds the content on every page of a site, or what was selected.
  public internal(set) var mainText = ""
  /// Whether the page asks for a password.
  public internal(set) var asksForPassword = false
  /// Whether the page runs scripts.
  public internal(set) var hasScripts = false

  /// The addresses of the feeds that the page announces, as they are written.
  public internal(set) var feeds: [String] = []
  /// The selectors that matched nothing.
  public internal(set) var missedSelectors: [String] = []

  /// The page in `markup`, its main text being what `selection` names.
  ///
  /// Nothing is loaded and nothing is run. Markup that is deeper or longer than any page needs is cut,
  /// so that a page made to keep the parser busy does not.
  public init(_ markup: String, selection: ElementSelection = ElementSelection()) {
    var reader = HTMLReader(selection)
    self = reader.page(HTMLTrim.withoutOverlongTags(Array(markup.utf8)))
  }

  init() {}
}
