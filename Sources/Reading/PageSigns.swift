import Indicators

/// What shows that a page under the status of a success is not the document.
public enum PageSigns {
  /// Everything odd about the page; empty for a page that is what it should be.
  public static func warnings(about page: PageText) -> [CaptureWarning] {
    let title = page.title.lowercased()
    // Of a long page only the beginning is of interest: nothing more is asked of it than that.
    let beginning = page.text.prefix(800)
    let text = beginning.lowercased()
    let length = beginning.count
    var found: [CaptureWarning] = []
    if length < 20, page.hasScripts || text.isEmpty { found.append(.noText) }
    // A long page that mentions such words is about them; a short one consists of them.
    for (warning, phrases) in phrases {
      let isInTitle = phrases.contains(where: title.contains)
      if isInTitle || (length < 600 && phrases.contains(where: text.contains)) {
        found.append(warning)
      }
    }
    if page.asksForPassword, length < 800 { found.append(.loginWall) }
    return found
  }

  /// How sites of the region say it, in English, Turkish, Albanian, Bosnian, Serbian and Macedonian.
  private static let phrases: [(CaptureWarning, [String])] = [
    (
      .soft404,
      [
        "page not found", "error 404", "404 not found", "sayfa bulunamadı", "faqja nuk u gjet",
        "stranica nije pronađena", "страница није пронађена", "страницата не е пронајдена",
      ]
    ),
    (
      .maintenance,
      [
        "under maintenance", "bakım çalışması", "bakımdadır", "në mirëmbajtje",
        "u toku je održavanje",
        "радови на одржавању", "во тек е одржување",
      ]
    ),
    (
      .botWall,
      [
        "checking your browser", "enable javascript and cookies to continue",
        "verify you are human",
      ]
    ),
    (.parked, ["this domain is for sale", "buy this domain", "domain is parked"]),
  ]
}
