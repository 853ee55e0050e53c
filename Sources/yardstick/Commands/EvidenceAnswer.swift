import Foundation
import Indicators
import Reading
import Tracking

/// A piece of evidence as `evidence list --format json` prints it.
struct EvidenceAnswer: Encodable {
  let id: Int64
  let framework: String
  let version: Int
  let indicator: String
  let facet: String?
  let country: String
  let cycle: String
  let assessor: String
  let source: Int64
  let url: String
  let capture: Int64?
  let quote: String?
  let state: String
  let exact: Bool
  let anchor: QuoteAnchor?
  let language: String?
  let strength: String?
  let author: String
  let added: Date
  let checkedCapture: Int64?
  let passageNow: String?
  let changes: [ChangeAnswer]?

  init(_ standing: EvidenceStanding) {
    let evidence = standing.evidence
    (id, framework, version) = (evidence.id, evidence.framework.rawValue, evidence.version)
    (indicator, facet) = (evidence.cell.indicator.rawValue, evidence.cell.facet?.rawValue)
    (country, cycle) = (evidence.cell.country.rawValue, evidence.cell.cycle.rawValue)
    (assessor, source, url) = (evidence.assessor, evidence.source, evidence.address)
    (capture, quote, state) = (evidence.capture, evidence.quote, evidence.state.rawValue)
    (exact, anchor) = (evidence.isExact, evidence.anchor)
    (language, strength) = (evidence.language, evidence.strength?.rawValue)
    (author, added) = (evidence.author, evidence.addedAt)
    (checkedCapture, passageNow) = (evidence.checkedCapture, evidence.checkedPassage)
    changes = standing.difference?.changes.map(ChangeAnswer.init)
  }

  /// Prints `standings` as asked.
  static func put(_ standings: [EvidenceStanding], as format: ListFormat) throws {
    switch format {
    case .json:
      try Terminal.put(JSONLine.text(standings.map(EvidenceAnswer.init), pretty: true) + "\n")
    case .text:
      for standing in standings { try Terminal.put(lines(of: standing)) }
    }
  }

  private static func lines(of standing: EvidenceStanding) -> String {
    let evidence = standing.evidence
    let cell = evidence.cell
    let side = cell.facet.map { " (\($0.rawValue))" } ?? ""
    var lines = [
      "\(evidence.id)  \(evidence.state.rawValue)  \(evidence.framework) \(cell.indicator)\(side)  "
        + "\(cell.country)  \(cell.cycle)  source \(evidence.source)  \(evidence.address)"
    ]
    if let quote = evidence.quote {
      let page = evidence.anchor?.page.map { " (page \($0))" } ?? ""
      lines.append("    \"\(quote)\"\(page)")
    }
    if let difference = standing.difference {
      let text = DifferenceText(isColoured: Terminal.isColoured).text(of: difference)
      lines += text.split(separator: "\n").map { "    \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
