import Indicators
import Scoring

/// Writes an explanation as an indented list, for reading.
public struct ExplanationListing {
  private let decimals: Int
  private let language: Language

  /// Scores are shown with `decimals`, titles in `language`.
  public init(decimals: Int, language: Language) {
    self.decimals = decimals
    self.language = language
  }

  /// The lines of `explanation`, its parts indented under it.
  public func lines(_ explanation: Explanation, depth: Int = 0) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let title = "\(explanation.node.code)  \(explanation.node.title[language])"
    var lines = [indent + title + ": " + words(explanation.score, explanation, isPart: depth > 0)]
    for side in explanation.sides { lines += self.lines(side).map { indent + "    " + $0 } }
    for part in explanation.parts { lines += self.lines(part, depth: depth + 1) }
    return lines
  }

  private func words(_ score: Score, _ explanation: Explanation, isPart: Bool) -> String {
    guard let value = score.value else { return "no score. \(score.reason ?? "")" }
    var words = shown(value)
    if isPart {
      words += ", weight \(DecimalRounding.text(explanation.weight * 100, decimals: 1)) %"
      if let contribution = explanation.contribution { words += ", adds \(shown(contribution))" }
    }
    if score.coverage < 1 {
      words += ", coverage \(DecimalRounding.text(score.coverage * 100, decimals: 0)) %"
    }
    return words
  }

  private func lines(_ side: Explanation.Side) -> [String] {
    var first = side.facet.map { "\($0.rawValue): " } ?? ""
    first += side.used.map { "value \($0), \(side.mark)" } ?? "no value"
    if let score = side.score { first += ", score \(shown(score))" }
    if let reason = side.reason { first += ". \(reason)" }
    return [first] + side.observations.map { "- " + words($0) }
  }

  private func words(_ observation: Observation) -> String {
    var parts = [observation.assessor.isEmpty ? "no assessor named" : observation.assessor]
    switch observation.reading {
    case .value(let value): parts.append("\(value)")
    case .text(let text): parts.append("\"\(text)\"")
    case .absent(let kind): parts.append(kind.rawValue)
    }
    if let date = observation.detail.date { parts.append(date.description) }
    if let why = observation.detail.justification { parts.append(why) }
    if let evidence = observation.detail.evidence {
      parts.append(evidence.quote.map { "\($0) (\(evidence.address))" } ?? evidence.address)
    }
    return parts.joined(separator: "; ")
  }

  private func shown(_ value: Double) -> String {
    DecimalRounding.text(value, decimals: decimals)
  }
}
