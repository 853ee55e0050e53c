import Indicators
import Scoring

/// Writes an explanation as an indented list, for reading.
public struct ExplanationListing {
  let sheet: ExplanationSheet
  let language: Language
  let wording: Wording

  /// The listing of `sheet` in `language`, scores with the framework's decimals.
  public init(_ sheet: ExplanationSheet, language: Language) {
    self.sheet = sheet
    self.language = language
    wording = Wording(language)
  }

  /// The lines: what it is about, the tree, the footnote.
  public var lines: [String] {
    let framework = sheet.framework
    var lines = [
      "\(framework.title[language]), \(wording[.version(framework.version)]): "
        + "\(sheet.countryName(in: language)) (\(sheet.country.code)), "
        + (sheet.cycle.title?[language] ?? sheet.cycle.code.rawValue)
    ]
    switch framework.status {
    case .provisional: lines.append(wording[.provisional])
    case .official: break
    }
    lines.append(wording[.standing(sheet.standing)])
    lines += [""] + self.lines(sheet.explanation, depth: 0)
    return lines + (sheet.footnote.map { ["", $0[language]] } ?? [])
  }

  private func lines(_ explanation: Explanation, depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let title = "\(explanation.node.code)  \(explanation.node.title[language])"
    var lines = [indent + title + ": " + words(explanation, isPart: depth > 0)]
    lines += crosswalk(explanation.node.code).map { indent + "    " + $0 }
    for side in explanation.sides {
      lines += self.lines(side, of: explanation.score).map { indent + "    " + $0 }
    }
    for part in explanation.parts { lines += self.lines(part, depth: depth + 1) }
    return lines
  }

  /// What the node answers to in other frameworks, or across a break of this one.
  private func crosswalk(_ node: Code<Node>) -> [String] {
    sheet.framework.crosswalk.filter { $0.node == node }.map { entry in
      let other = (entry.other ?? entry.node).rawValue
      let words = wording[
        .answersTo(other, of: entry.framework.rawValue, isComparable: entry.isComparable)]
      return entry.note.map { "\(words). \($0[language])" } ?? words
    }
  }

  private func words(_ explanation: Explanation, isPart: Bool) -> String {
    let score = explanation.score
    guard let value = score.value else { return noScore(score) }
    var parts = [shown(value)]
    if isPart {
      parts.append(wording[.weight(wording.numbers.text(explanation.weight * 100, decimals: 1))])
      if let contribution = explanation.contribution {
        parts.append(wording[.adds(shown(contribution))])
      }
    }
    if score.coverage < 1 {
      parts.append(wording[.coverage(wording.numbers.text(score.coverage * 100, decimals: 0))])
    }
    return parts.joined(separator: ", ")
  }

  private func noScore(_ score: Score) -> String {
    score.absence.map { wording[.absent(wording[.missing(.absent($0))])] }
      ?? wording[.noScore(wording[.outcome(score.outcome)])]
  }

  private func lines(_ side: Explanation.Side, of score: Score) -> [String] {
    // That there is no value, and why, stands beside the indicator unless it has several sides.
    guard side.facet != nil || side.used != nil || side.combined != nil else {
      return side.observations.filter { score.absence == nil || !isBare($0) }.map {
        "- " + words($0)
      }
    }
    var first = side.facet.map { wording[.facet($0)] + ": " } ?? ""
    first += side.used.map { wording[.value(plain($0), side.mark)] } ?? wording[.noValue]
    if let combined = side.combined, combined != side.used {
      first += ", " + wording[.combined(plain(combined))]
    }
    if let score = side.score { first += ", " + wording[.score(shown(score))] }
    if !side.outcome.isScored, side.outcome != .noValue {
      first += ". " + wording[.outcome(side.outcome)]
    }
    return [first] + treatment(side) + side.observations.map { "- " + words($0) }
      + moves(side.influence)
  }

  private func words(_ observation: Observation) -> String {
    var parts = [observation.assessor.isEmpty ? wording[.nobody] : observation.assessor]
    switch observation.reading {
    case .value(let value): parts.append(plain(value))
    case .text(let text): parts.append("\"\(text)\"")
    case .absent(let kind): parts.append(wording[.missing(.absent(kind))])
    }
    if let date = observation.detail.date { parts.append(date.description) }
    if let why = observation.detail.justification { parts.append(why) }
    if let evidence = observation.detail.evidence {
      parts.append(evidence.quote.map { "\($0) (\(evidence.address))" } ?? evidence.address)
    }
    return parts.joined(separator: "; ")
  }

  /// Whether an observation says nothing but its reading.
  private func isBare(_ observation: Observation) -> Bool {
    observation.assessor.isEmpty && observation.detail == ObservationDetail()
  }

  /// What one step more, and one less, moves.
  private func moves(_ influence: SideInfluence?) -> [String] {
    guard let influence else { return [] }
    func listed(_ change: (ScoreInfluence) -> Double?) -> String? {
      let parts = influence.scores.compactMap { score in
        change(score).map {
          "\(score.node.code) "
            + wording.numbers.signedText($0, decimals: sheet.framework.decimals)
        }
      }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
    let step = plain(influence.step)
    return [
      listed(\.up).map { wording[.stepUp(step, $0)] },
      listed(\.down).map { wording[.stepDown(step, $0)] },
    ].compactMap { $0 }
  }

  private func shown(_ value: Double) -> String {
    wording.numbers.text(value, decimals: sheet.framework.decimals)
  }

  /// A value as it was given, with the decimal mark of the language and no other digits.
  func plain(_ value: Double) -> String {
    let text = value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    return text.replacing(".", with: wording.numbers.decimalMark)
  }
}
