import Indicators
import Tables
import Tracking

/// The countries about which sources speak, as pages name and filter them.
enum SourceCountry {
  /// The name of the country of a source, with the mark of its footnote.
  static func name(of source: Source, _ visit: Visit) -> String {
    guard let code = source.country else { return visit.words[SourceWords.regional] }
    return visit.tracker.countries.country(anyCode: code)?.markedName(in: visit.language) ?? code
  }

  /// The footnotes that the countries of `sources`, and of what cites them, call for.
  static func footnotes(
    of sources: [Source], citedBy evidence: [CitedEvidence] = [], _ visit: Visit
  ) -> HTML {
    let codes = sources.compactMap(\.country) + evidence.map(\.cell.country.rawValue)
    let countries = codes.compactMap { visit.tracker.countries.country(anyCode: $0) }
    return PageFootnotes.html(for: countries, visit)
  }

  /// The codes that the address asks for; refuses one that no source has.
  static func chosen(_ visit: Visit, among known: Set<String>) throws(SiteError) -> [String] {
    var chosen: [String] = []
    for asked in visit.query.countries {
      let code = visit.tracker.countries.country(anyCode: asked.rawValue)?.code.rawValue
      guard let code, known.contains(code) else {
        throw .badValue(
          .countries, asked.rawValue, .oneOf(known.sorted()),
          closest: NearMiss.closest(to: asked.rawValue, among: known.sorted()))
      }
      chosen.append(code)
    }
    return chosen
  }

  /// The field in which one country is chosen, or all.
  static func field(_ codes: Set<String>, chosen: [String], _ visit: Visit) -> HTML {
    let words = visit.words
    let names = codes.map { code in
      (
        value: code,
        text: visit.tracker.countries.country(anyCode: code)?.markedName(in: visit.language) ?? code
      )
    }.sorted { $0.text < $1.text }
    return ChoiceField(
      .countries, label: words[SourceWords.country],
      options: [(value: "", text: words[SourceWords.allCountries])] + names,
      chosen: chosen.first ?? ""
    ).html
  }

  /// What a form does not show but must not lose.
  static func kept(_ visit: Visit) -> HTML {
    let kept: [QueryField] = [.framework, .version, .language]
    return HTML(
      joining: visit.query.fields.filter { kept.contains($0.field) }.map { field, value in
        .element("input", ["type": "hidden", "name": field.rawValue, "value": value]) + "\n"
      })
  }
}
