import Indicators
import Scoring

extension ExplanationRecord {
  /// One side of an indicator.
  struct Side: Encodable, Sendable {
    let facet: String?
    let combined: Double?
    let used: Double?
    let score: Double?
    let mark: String
    let treatment: Treated?
    let reason: String?
    let observations: [Said]
    let step: Double?
    let influence: [Move]?

    init(_ side: Explanation.Side, _ wording: Wording) {
      facet = side.facet?.rawValue
      combined = side.combined
      used = side.used
      score = side.score
      mark = side.mark.name
      treatment = side.treatment.map(Treated.init)
      reason = side.outcome.isScored ? nil : wording[.outcome(side.outcome)]
      observations = side.observations.map(Said.init)
      step = side.influence?.step
      influence = side.influence?.scores.map {
        Move(node: $0.node.code.rawValue, down: $0.down, up: $0.up)
      }
    }
  }

  /// What one step less, and one more, moves the score of a node by.
  struct Move: Encodable, Sendable {
    let node: String
    let down: Double?
    let up: Double?
  }

  /// What one assessor said.
  struct Said: Encodable, Sendable {
    let assessor: String?
    let value: Double?
    let text: String?
    let status: String?
    let date: String?
    let justification: String?
    let evidence: String?
    let quote: String?

    init(_ observation: Observation) {
      assessor = observation.assessor.isEmpty ? nil : observation.assessor
      var said: (value: Double?, text: String?, status: String?) = (nil, nil, nil)
      switch observation.reading {
      case .value(let value): said.value = value
      case .text(let text): said.text = text
      case .absent(let kind): said.status = kind.rawValue
      }
      (value, text, status) = said
      date = observation.detail.date?.description
      justification = observation.detail.justification
      evidence = observation.detail.evidence?.address
      quote = observation.detail.evidence?.quote
    }
  }
}
