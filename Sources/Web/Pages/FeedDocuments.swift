import Indicators
import Tables
import Tracking

/// The documents that a feed gave, on its page.
struct FeedDocuments {
  let visit: Visit
  let history: SourceHistory

  /// How many documents are shown.
  private static let length = 50

  /// The last documents; nil where there are none.
  var html: HTML? {
    guard !history.documents.isEmpty else { return nil }
    let shown = history.documents.prefix(Self.length)
    let words = visit.words
    let cut: HTML? =
      history.documentCount > shown.count
      ? """
      <p class="closing">\(words[SourceWords.documentsCut(shown.count, of: history.documentCount)])</p>
      """ : nil
    return """
      <section><h2>\(words[SourceWords.documents])</h2>
      <ol class="entries">
      \(HTML(joining: shown.map(entry)))</ol>\(cut)</section>
      """
  }

  private func entry(_ document: FeedDocument) -> HTML {
    let title = visit.link(to: .source(document.source.id ?? 0))
    let published: HTML? = document.published.map { "\(MomentView.html($0)) · " }
    return """
      <li><h3><a href="\(address: title)">\(document.source.title)</a></h3>
      <p class="about">\(published)\(document.source.address)</p></li>

      """
  }

  /// The title of a feed as a link to its page.
  static func link(to feed: Source?, _ visit: Visit) -> HTML? {
    guard let feed else { return nil }
    let page = visit.link(to: .source(feed.id ?? 0))
    return "<a href=\"\(address: page)\">\(feed.title)</a>"
  }
}
