/// Something that a page can say.
protocol SitePhrase {
  /// How it says it.
  var phrase: Phrase { get }
}
