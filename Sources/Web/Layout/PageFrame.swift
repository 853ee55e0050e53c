import Foundation
import Indicators
import Tables

/// What stands round the content of every page.
struct PageFrame {
  let title: String
  let language: Language
  /// The address of the page; links to other languages keep it.
  let address: SiteAddress?
  /// The framework whose colours the page uses.
  var framework: Framework?
  /// The part of the site that the page belongs to.
  var section: FrameWords?
  /// The script of the page, without which it works as well.
  var script: SiteAsset?

  private var words: SiteWording { SiteWording(language) }

  /// The whole page.
  func page(_ content: HTML) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    \(head)
    <body>
    <a class="skip" href="#content">\(words[FrameWords.skipLink])</a>
    \(masthead)
    <main id="content">
    \(moment)\(content)
    </main>
    <footer class="site-footer"><p>\(words[FrameWords.footer])</p></footer>
    </body>
    </html>

    """
  }

  /// The page as an answer.
  func answer(_ content: HTML) -> Answer {
    var answer = Answer(page(content).markup, mediaType: SiteMediaType.page)
    answer.runsScript = script != nil
    return answer
  }

  private var head: HTML {
    let bands = framework.map { framework -> HTML in
      var query = TableQuery()
      query.framework = framework.code
      query.version = framework.version
      let sheet = SiteAddress(.asset(.bands), query).text
      return "<link rel=\"stylesheet\" href=\"\(address: sheet)\"/>\n"
    }
    return """
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <title>\(title) – Yardstick</title>
      <link rel="icon" href="\(address: SitePath.asset(.icon).path)" type="image/svg+xml"/>
      <link rel="stylesheet" href="\(address: SitePath.asset(.styleSheet).path)"/>
      \(bands)\(scripts)</head>
      """
  }

  private var scripts: HTML? {
    script.map { "<script src=\"\(address: SitePath.asset($0).path)\" defer=\"defer\"></script>\n" }
  }

  private var masthead: HTML {
    let home = address?.query.elsewhere ?? TableQuery()
    return """
      <header class="masthead">
      <a class="brand" href="\(address: SiteAddress(.compare(), home).text)">\
      <strong>Yardstick</strong> <span>\(words[FrameWords.subtitle])</span></a>
      <nav class="sections" aria-label="\(words[FrameWords.mainNavigation])"><ul>\
      \(entry(.compare, .compare(), home))\(entry(.frameworks, .frameworks, home))\
      \(entry(.sources, .sources, home))\
      \(entry(.search, .search, home))\(entry(.method, .method, home))\(entry(.about, .about, home))</ul></nav>
      \(languages)
      </header>
      """
  }

  private func entry(_ name: FrameWords, _ path: SitePath, _ query: TableQuery) -> HTML {
    let isHere = section?.phrase == name.phrase
    return .element(
      "li", [:],
      .element(
        "a",
        ["href": SiteAddress(path, query).text, "aria-current": isHere ? "true" : nil],
        HTML(text: words[name])))
  }

  private var languages: HTML {
    let links = Language.offered.map { other -> HTML in
      let here = address ?? SiteAddress(.compare())
      let target = SiteAddress(here.path, here.query.with { $0.language = other })
      return .element(
        "li", [:],
        .element(
          "a",
          [
            "href": target.text, "lang": other.rawValue, "hreflang": other.rawValue,
            "aria-current": other == language ? "true" : nil,
          ], HTML(text: SiteWording.ownName(of: other))))
    }
    let label = words[FrameWords.languageNavigation]
    return "<nav class=\"languages\" aria-label=\"\(label)\"><ul>\(links)</ul></nav>"
  }

  /// A page as of an earlier moment says so first.
  private var moment: HTML? {
    guard let address, let moment = address.query.asOf else { return nil }
    let now = SiteAddress(address.path, address.query.with { $0.asOf = nil }).text
    let day = moment.formatted(.iso8601)
    return """
      <p class="banner">\(words[FrameWords.asOf(day)]) \
      <a href="\(address: now)">\(words[FrameWords.asNow])</a></p>

      """
  }
}
