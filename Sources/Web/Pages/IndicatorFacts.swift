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
    let rule = scoringRule
    let all: [(IndicatorWords, HTML?)] = [
      (.values, HTML(text: words[ValueTypeWords(type: indicator.valueType)])),
      (.unit, indicator.unit.map { HTML(text: $0[words.language]) }),
      (.scale, scale.map { HTML(text: $0) }),
      (.better, HTML(text: words[IndicatorWords.direction(indicator.direction)])),
      (.scoring, HTML(text: words[rule])),
      (.facets, facets.map { HTML(text: $0) }),
      (.benchmark, indicator.benchmark.map { HTML(text: number($0)) }),
      (.verification, indicator.verification.map { HTML(text: $0[words.language]) }),
      (.variable, indicator.variable.map { "<code>\($0)</code>" }),
      (.source, (node.source ?? framework.source).map { citation($0) }),
      (.licence, framework.licence.map { citation($0) }),
    ]
    return all.compactMap { name, text in text.map { (words[name], $0) } }
  }

  private var scale: String? {
    let scale = indicator.scale
    guard scale.minimum.isFinite, scale.maximum.isFinite else { return nil }
    return words[IndicatorWords.between(number(scale.minimum), number(scale.maximum))]
  }

  private var scoringRule: ScoringWords {
    guard case .fixed(.goalposts(let low, let high, _, false)) = indicator.normalisation else {
      return .ownRule
    }
    // Where less is better the upper post is the worst.
    switch indicator.direction {
    case .higher: return .goalposts(number(low), number(high))
    case .lower: return .goalposts(number(high), number(low))
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
