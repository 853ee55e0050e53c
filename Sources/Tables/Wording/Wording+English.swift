import Indicators
import Scoring

extension Wording {
  func english(_ message: Message) -> String {
    switch message {
    case .countries(let count): count == 1 ? "1 country" : "\(count) countries"
    case .indicators(let count): count == 1 ? "1 indicator" : "\(count) indicators"
    case .scores(let count, let indicators):
      (count == 1 ? "1 score" : "\(count) scores") + " over "
        + english(.indicators(indicators))
    case .valuesShown: "values"
    case .changeSince(let cycle): "change since \(cycle)"
    case .notComparableWith(let cycle): "not comparable with \(cycle)"
    case .version(let number): "version \(number)"
    case .scale: "Scores run from 0 to 100; higher is better."
    case .valueScale: "Values as observed, each in the unit of its indicator."
    case .changeAgainstPrevious: "Changes are against the comparable cycle before each."
    case .rankAmong: "Ranks are among the countries with a score."
    case .heading(let heading): englishHeading(heading)
    case .meanOver(let count):
      "Unweighted mean of the scores of \(english(.countries(count))), unless a cell gives another n."
    case .facet(let facet): englishFacet(facet)
    case .change(let kind): englishChange(kind)
    case .missing(let kind): englishMissing(kind)
    case .missingShort(let kind): englishMissingShort(kind)
    case .caution(let caution): englishCaution(caution)
    case .cautionMeaning(let caution): englishMeaning(caution)
    case .bandEdges(let from, let below):
      below.map { "\(from) to under \($0)" } ?? "\(from) and above"
    case .edgeRule: "a score on an edge belongs to the upper band"
    case .provisional:
      "Provisional: the text of this framework was not checked against the official document."
    case .unconfirmed: "Not confirmed in a source."
    case .breakAt(let cycle):
      "The method changed with \(cycle): no change across it is stated."
    case .outcome(let outcome): outcome.sentence
    case .standing(let standing): englishStanding(standing)
    case .rank(let rank): englishRank(rank)
    case .rankMeaning(let kind): englishMeaning(kind)
    case .interval(let ends): "90% interval \(ends)"
    case .intervalMeaning(let isBare):
      "90% interval (5th to 95th percentile)"
        + (isBare
          ? ", left out where nothing that was varied moves the score, and for means and facets"
          : "")
    case .series(let title, let ends): "\(title), over time: \(ends)"
    }
  }

  private func englishHeading(_ heading: TableHeading) -> String {
    switch heading {
    case .indicator: "Indicator"
    case .country: "Country"
    case .mean: "Regional mean"
    case .meanShort: "Mean"
    case .value: "value"
    case .bands: "Bands"
    case .symbols: "Signs"
    case .series: "Trend"
    case .about: "About"
    case .source: "Source"
    case .licence: "Licence"
    case .citation: "Cite as"
    }
  }

  private func englishFacet(_ facet: Facet?) -> String {
    switch facet {
    case nil: "total"
    case .law: "law"
    case .practice: "practice"
    case .civilSocietyView: "CSO view"
    case .governmentView: "government view"
    }
  }

  private func englishChange(_ kind: ChangeMark) -> String {
    switch kind {
    case .up: "up"
    case .down: "down"
    case .same: "unchanged"
    case .withinUncertainty: "within uncertainty"
    case .break: "not comparable"
    case .notDue: "not due before"
    case .noData: "no earlier score"
    }
  }

  private func englishMissing(_ kind: MissingKind) -> String {
    switch kind {
    case .absent(.notCollected): "not collected"
    case .absent(.notDue): "not due"
    case .absent(.notApplicable): "not applicable"
    case .absent(.refused): "refused"
    case .absent(.confidential): "confidential"
    case .noScore: "no score"
    case .notDefined: "not defined at this level"
    }
  }

  private func englishMissingShort(_ kind: MissingKind) -> String {
    switch kind {
    case .absent(.notCollected): "n.c."
    case .absent(.notDue): "n.d."
    case .absent(.notApplicable): "n.a."
    case .absent(.refused): "ref."
    case .absent(.confidential): "conf."
    case .noScore: "–"
    case .notDefined: "·"
    }
  }

  private func englishCaution(_ caution: Caution) -> String {
    switch caution {
    case .imputed: "rests on imputed values"
    case .treated: "rests on a treated outlier"
    case .lowCoverage(let percent): "\(percent)% of the weight covered"
    case .smallSample: "rests on a small sample"
    case .countries(let count): "mean of \(english(.countries(count)))"
    }
  }

  private func englishMeaning(_ caution: Caution) -> String {
    switch caution {
    case .imputed, .treated, .smallSample: englishCaution(caution)
    case .lowCoverage: "share of the weight covered by observations, where it is low"
    case .countries: "number of countries in the mean"
    }
  }

  private func englishStanding(_ standing: TableStanding) -> String {
    switch standing {
    case .edition(let name, let moment): "Edition \(name), as of \(UniversalTime(moment))."
    case .asOf(let moment): "Records as of \(UniversalTime(moment))."
    case .draft(let moment): "Draft as of \(UniversalTime(moment))."
    }
  }
}
