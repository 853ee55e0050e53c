import Indicators
import Tracking

/// What `import --format json` prints.
struct ImportAnswer: Encodable {
  let outcome: String
  let act: Int64?
  let new: Int
  let changed: Int
  let unchanged: Int
  let problems: [FoundProblem]
  let observations: [ShownObservation]?

  struct FoundProblem: Encodable {
    let file: String
    let severity: String
    let code: String
    let message: String
    let line: Int?
    let column: Int?
    let row: Int?
    let path: String?
    let hint: String?
  }

  struct ShownObservation: Encodable {
    let indicator: String
    let country: String
    let cycle: String
    let facet: String?
    let value: Double?
    let text: String?
    let status: String?
    let justification: String?
  }

  init(_ report: ImportReport, showing: Bool) {
    outcome = report.isAccepted ? "accepted" : "refused"
    act = report.act
    new = report.new
    changed = report.changed
    unchanged = report.unchanged
    problems = report.files.flatMap { file in
      file.problems.map { problem in
        FoundProblem(
          file: file.name, severity: problem.severity.rawValue, code: problem.code,
          message: problem.message, line: problem.place.line, column: problem.place.column,
          row: problem.place.row, path: problem.place.path, hint: problem.hint)
      }
    }
    observations =
      showing
      ? report.files.flatMap { file in
        (0..<file.observations.count).map { ShownObservation(file.observations[$0]) }
      } : nil
  }
}

extension ImportAnswer.ShownObservation {
  init(_ observation: Observation) {
    indicator = observation.cell.indicator.rawValue
    country = observation.cell.country.rawValue
    cycle = observation.cell.cycle.rawValue
    facet = observation.cell.facet?.rawValue
    justification = observation.detail.justification
    switch observation.reading {
    case .value(let number): (value, text, status) = (number, nil, nil)
    case .text(let words): (value, text, status) = (nil, words, nil)
    case .absent(let kind): (value, text, status) = (nil, nil, kind.rawValue)
    }
  }
}
