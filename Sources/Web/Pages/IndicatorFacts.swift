import Indicators
import Scoring
import Tables

/// How an indicator is measured and scored, as pairs of name and text.
struct IndicatorFacts {
  let node: Node
  let indicator: Indicator
  let framework: Framework
  let words: SiteWording

  var pairs: [(String, HTML)] {
    let measured: [(IndicatorWords, HTML?)] = [
      (.values, HTML(text: words[ValueTypeWords(type: indicator.valueType)])),
      (.unit, indicator.unit.map { HTML(text: $0[words.language]) }),
      (.scale, scale.map { HTML(text: $0) }),
      (.better, HTML(text: words[IndicatorWords.direction(indicator.direction)])),
      (.scoring, HTML(text: words[scoringRule])),
      (.facets, facets.map { HTML(text: $0) }),
      (.benchmark, indicator.benchmark.map { HTML(text: number($0)) }),
      (.verification, indicator.verification.map { HTML(text: $0[words.language]) }),
      (.variable, indicator.variable.map { "<code>\($0)</code>" }),
      (.source, (node.source ?? framework.source).map { citation($0) }),
      (.licence, framework.licence.map { citation($0) }),
    ]
    let treated: [(MethodRuleWords, HTML?)] = [
      (.assessors, HTML(text: words[CombinationWords(indicator.combination)])),
      (.divisor, indicator.denominator.map { HTML(text: words.divisor($0, in: framework)) }),
      (.outliers, indicator.treatment.map { HTML(text: words[TreatmentWords($0)]) }),
      (.gaps, HTML(text: words[ImputationWords(indicator.imputation)])),
    ]
    return measured.compactMap { name, text in text.map { (words[name], $0) } }
      + treated.compactMap { name, text in text.map { (words[name], $0) } }
  }

  private var scale: String? {
    let scale = indicator.scale
    guard scale.minimum.isFinite, scale.maximum.isFinite else { return nil }
    return words[IndicatorWords.between(number(scale.minimum), number(scale.maximum))]
  }

  private var scoringRule: ScoringWords {
    switch indicator.normalisation {
    case .fixed(.goalposts(let low, let high, _, let isLogarithmic)):
      // Where less is better the upper post is the worst.
      let (worst, best) = indicator.direction == .higher ? (low, high) : (high, low)
      return isLogarithmic
        ? .logarithmicGoalposts(number(worst), number(best))
        : .goalposts(number(worst), number(best))
    case .fixed(let other): return .kind(other.kind)
    case .distanceToReference(let country, _): return .reference(country.rawValue)
    }
  }

  private var facets: String? {
    guard !indicator.facets.isEmpty else { return nil }
    return indicator.facets.map { facet in
      "\(words.tables[.facet(facet.facet)]) (\(words[IndicatorWords.weight].lowercased()) \(number(facet.weight)))"
    }.joined(separator: ", ")
  }

  private func citation(_ citation: Citation) -> HTML {
    let title = citation.title?[words.language] ?? citation.address ?? ""
    let page = citation.page.map { ", \($0)" } ?? ""
    let name = HTML(text: title + page)
    let note: HTML? = citation.note.map { ". \($0[words.language])" }
    return "\(citation.address.map { HTML.link($0, name) } ?? name)\(note)"
  }

  private func number(_ value: Double) -> String { words.number(value) }
}
