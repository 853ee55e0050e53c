import Indicators
import Tables
import Tracking

/// The footnotes of countries that a page names outside of its table.
enum PageFootnotes {
  /// The footnotes that `countries` call for and a table of the page does not bear already, each once.
  static func html(
    for countries: [Country], besides table: ComparisonTable? = nil, _ visit: Visit
  ) -> HTML {
    guard let profile = visit.tracker.countries.profiles.first else { return HTML() }
    var texts: [String] = []
    for country in countries {
      guard let key = country.footnote, let text = profile.footnotes[key]?[visit.language],
        table?.footnotes.contains(text) != true, !texts.contains(text)
      else { continue }
      texts.append(text)
    }
    return HTML(joining: texts.map { "<p class=\"closing footnote\">\($0)</p>\n" })
  }
}
