import Indicators
import Tables

/// What the site is, how its scores are made, and what its marks claim.
struct AboutPage {
  let visit: Visit

  init(_ visit: Visit) {
    self.visit = visit
  }

  func answer() -> Answer {
    let language = visit.language
    let sections = AboutWords.allCases.map { part -> HTML in
      let link: HTML? =
        part == .programs
        ? " <a href=\"\(address: description)\">\(description)</a>." : nil
      return """
        <section><h2>\(part.heading[language])</h2>
        <p>\(part.text[language])\(link)</p></section>
        """
    }
    let title = visit.words[FrameWords.about]
    let frame = PageFrame(
      title: title, language: language, address: visit.address, section: .about)
    return frame.answer("<div class=\"prose\"><h1>\(title)</h1>\n\(sections)</div>")
  }

  private var description: String { SitePath.api(.description).path }
}
