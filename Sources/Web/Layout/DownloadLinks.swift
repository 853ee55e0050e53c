import Foundation
import Indicators
import Tables

/// The links under a table: its downloads, its own address, and its frozen twin.
struct DownloadLinks {
  let visit: Visit
  /// The address of the table; its query is that of the downloads.
  let address: SiteAddress
  /// The moment whose records the table shows.
  let moment: Date

  var html: HTML {
    let words = visit.words
    let links = TableEnding.all.compactMap { ending -> HTML? in
      guard let path = address.path.download(as: ending), let format = ending.format else {
        return nil
      }
      // A download speaks the language of its page, whoever opens it.
      let query = address.query.with { $0.language = visit.language }
      let name = words[DownloadWords.format(format.name)]
      return "<li>\(HTML.link(SiteAddress(path, query).text, HTML(text: name)))</li>"
    }
    let frozen = SiteAddress(
      address.path,
      address.query.with {
        $0.asOf = $0.asOf ?? moment; $0.language = visit.language
      })
    return """
      <nav class="downloads" aria-label="\(words[DownloadWords.downloads])">
      <h2>\(words[DownloadWords.downloads])</h2>
      <ul>\(links)</ul>
      <p><a href="\(address: address.text)">\(words[DownloadWords.permalink])</a> · \
      <a href="\(address: frozen.text)">\(words[DownloadWords.frozenLink])</a></p>
      </nav>
      """
  }
}
