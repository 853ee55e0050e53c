import Archiving
import Indicators
import Tracking

/// A look through the archive as `archive verify --format json` prints it.
struct ArchiveAnswer: Encodable {
  /// Something that is wrong.
  struct Trouble: Encodable {
    let kind: String
    let place: String
    let sha256: String?
    let captures: [Int64]
    let message: String
  }

  let checked: Int
  let problems: [Trouble]

  init(_ report: ArchiveReport) {
    checked = report.checked
    problems = report.troubles.map { trouble in
      Trouble(
        kind: trouble.finding.kind.name, place: trouble.finding.place,
        sha256: trouble.finding.digest?.hex,
        captures: trouble.captures.compactMap(\.id), message: trouble.sentence)
    }
  }
}
