import Indicators
import Tables

/// What is done with values before they are scores, and where parts are without a score.
struct MethodRules {
  let framework: Framework
  let visit: Visit

  private var words: SiteWording { visit.words }
  private var parts: [Node] { framework.nodes.map(\.node) }

  var html: HTML {
    let rules: [(MethodRuleWords, HTML?)] = [
      (.assessors, ofIndicators { words[CombinationWords($0.combination)] }),
      (.divisor, divisors),
      (.outliers, ofIndicators { words[TreatmentWords($0.treatment)] }),
      (.gaps, ofIndicators { words[ImputationWords($0.imputation)] }),
      (.coverage, coverage),
    ]
    return """
      <section><h2>\(words[MethodRuleWords.heading])</h2>
      \(FactList.html(rules.map { (words[$0], $1) }))</section>
      """
  }

  /// What holds for the indicators; nil where there are none.
  private func ofIndicators(_ rule: (Indicator) -> String) -> HTML? {
    choices(parts.compactMap { node in node.indicator.map { (node, rule($0)) } })
  }

  private var divisors: HTML? {
    let divided = parts.compactMap { node in
      node.indicator?.denominator.map { (node, words.divisor($0, in: framework)) }
    }
    return choices(divided, namesAll: true)
  }

  private var coverage: HTML? {
    choices(
      parts.filter { $0.indicator == nil }.map { node in
        (node, words[MethodRuleWords.share(words.number(node.minimumCoverage * 100))])
      })
  }

  /// The rules, each with the parts it holds for; the most frequent one, which comes first, holds for
  /// all others, unless all are to be named.
  private func choices(_ rules: [(node: Node, text: String)], namesAll: Bool = false) -> HTML? {
    let groups = Dictionary(grouping: rules, by: \.text)
    let texts = groups.keys.sorted {
      (groups[$1]?.count ?? 0, $0) < (groups[$0]?.count ?? 0, $1)
    }
    guard let most = texts.first else { return nil }
    guard namesAll || texts.count > 1 else { return HTML(text: most) }
    let lines = texts.map { text -> HTML in
      let codes = (groups[text] ?? []).map { link(to: $0.node) }
      let places: HTML =
        text == most && !namesAll
        ? HTML(text: words[MethodRuleWords.allOthers]) : HTML(joining: codes, separator: ", ")
      return "\(text): \(places)"
    }
    return HTML(joining: lines, separator: "<br/>")
  }

  private func link(to node: Node) -> HTML {
    HTML.link(
      visit.link(to: .indicator(node.code)), "<span class=\"code\">\(node.code.rawValue)</span>")
  }
}
