import Tracking
import Indicators
import Tables

extension FilterForm {
  var countriesField: HTML {
    let list = visit.tracker.countries
    let countries = list.sorted(scoreboard.countries, by: visit.query.order)
    return BoxesField(
      label: visit.words[FilterWords.countries],
      boxes: countries.map { country in
        BoxesField.Box(
          .countries, value: country.code.rawValue, text: country.markedName(in: visit.language),
          isTicked: isChosen(country))
      }
    ).html
  }

  /// A country may be named by a foreign code.
  private func isChosen(_ country: Country) -> Bool {
    visit.query.countries.contains { code in
      code == country.code
        || visit.tracker.countries.country(anyCode: code.rawValue)?.code == country.code
    }
  }

  /// The facets, where the framework has any.
  var facetsField: HTML? {
    let used = Set(scoreboard.framework.columns.compactMap(\.facet))
    guard !used.isEmpty else { return nil }
    return BoxesField(
      label: visit.words[FilterWords.facets],
      boxes: Facet.allCases.filter(used.contains).map { facet in
        BoxesField.Box(
          .facet, value: facet.rawValue,
          text: visit.words.capitalized(visit.words.tables[.facet(facet)]),
          isTicked: visit.query.facets.contains(facet))
      }
    ).html
  }

  var optionsField: HTML {
    let query = visit.query
    let options: [(QueryField, FilterWords, Bool)] = [
      (.ranks, .showRanks, query.showsRanks), (.intervals, .showIntervals, query.showsIntervals),
      (.values, .showValues, query.showsValues),
    ]
    return BoxesField(
      label: visit.words[FilterWords.options],
      boxes: options.map { field, name, isTicked in
        BoxesField.Box(field, value: "1", text: visit.words[name], isTicked: isTicked)
      }
    ).html
  }
}
