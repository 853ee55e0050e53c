import Foundation
import Indicators
import Scoring

/// An explanation for programs: unrounded numbers, codes and words.
public struct ExplanationRecord: Encodable, Sendable {
  let framework: String
  let version: Int
  let status: String
  let country: String
  let countryName: String
  let footnote: String?
  let cycle: String
  let asOf: Date
  let isDraft: Bool
  let explanation: Part

  /// The record of `sheet`, words in `language`.
  public init(_ sheet: ExplanationSheet, language: Language) {
    framework = sheet.framework.code.rawValue
    version = sheet.framework.version
    status = sheet.framework.status.rawValue
    country = sheet.country.code.rawValue
    countryName = sheet.countryName(in: language)
    footnote = sheet.footnote?[language]
    cycle = sheet.cycle.code.rawValue
    asOf = sheet.standing.moment
    switch sheet.standing {
    case .draft: isDraft = true
    case .asOf, .edition: isDraft = false
    }
    explanation = Part(sheet.explanation, language, Wording(language))
  }

  struct Part: Encodable, Sendable {
    let node: String
    let title: String
    let score: Double?
    let reason: String?
    let absence: String?
    let coverage: Double
    let rank: Int?
    let lower: Double?
    let upper: Double?
    let marks: [ScoreMark]
    let weight: Double
    let contribution: Double?
    let parts: [Part]
    let sides: [Side]

    init(_ explanation: Explanation, _ language: Language, _ wording: Wording) {
      let score = explanation.score
      node = explanation.node.code.rawValue
      title = explanation.node.title[language]
      self.score = score.value
      reason = score.outcome.isScored ? nil : wording[.outcome(score.outcome)]
      absence = score.absence?.rawValue
      coverage = score.coverage
      rank = score.rank
      lower = score.interval?.lowerBound
      upper = score.interval?.upperBound
      marks = score.marks.listed
      weight = explanation.weight
      contribution = explanation.contribution
      parts = explanation.parts.map { Part($0, language, wording) }
      sides = explanation.sides.map { Side($0, wording) }
    }
  }
}
