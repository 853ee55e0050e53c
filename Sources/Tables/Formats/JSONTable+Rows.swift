import Indicators
import Scoring

extension JSONTable {
  func row(_ row: TableRow) -> JSONText {
    let (kind, code): (String, String?) =
      switch row.subject {
      case .node(let code): ("node", code.rawValue)
      case .country(let code): ("country", code.rawValue)
      case .regionalMean: ("regional-mean", nil)
      }
    return .object([
      ("kind", .text(kind)), ("code", JSONText(code)), ("title", .text(row.title)),
      ("depth", .whole(row.depth)), ("group", .flag(row.isGroup)), ("notes", numbers(row.notes)),
      ("cells", .list(row.cells.map(cell))),
    ])
  }

  private func cell(_ cell: TableCell) -> JSONText {
    .object([
      ("node", .text(cell.place.node.rawValue)),
      ("country", JSONText(cell.place.country?.rawValue)),
      ("cycle", .text(cell.place.cycle.rawValue)),
      ("facet", JSONText(cell.place.facet?.rawValue)),
      ("value", JSONText(cell.number?.value)), ("shown", JSONText(cell.number?.plainText)),
      ("band", JSONText(table.band(of: cell)?.name)),
      ("interval", interval(cell)), ("change", change(cell)), ("rank", JSONText(cell.rank?.rank)),
      ("rank_best", JSONText(cell.rank?.best)), ("rank_worst", JSONText(cell.rank?.worst)),
      ("rank_shown", JSONText(cell.rank?.text)),
      ("coverage", JSONText(cell.coverage)), ("countries", JSONText(cell.countryCount)),
      ("marks", .list(cell.cautions.map { .text($0.identifier) })), ("missing", missing(cell)),
      ("notes", numbers(cell.notes)),
    ])
  }

  private func interval(_ cell: TableCell) -> JSONText {
    cell.interval.map { .list([.number($0.lower), .number($0.upper)]) } ?? .null
  }

  private func change(_ cell: TableCell) -> JSONText {
    guard let change = cell.change else { return .null }
    return .object([
      ("kind", .text(change.kind.rawValue)), ("word", .text(change.word)),
      ("difference", JSONText(change.difference)), ("since", .text(change.since.rawValue)),
    ])
  }

  private func missing(_ cell: TableCell) -> JSONText {
    guard let missing = cell.missing else { return .null }
    let reason: String? =
      switch missing {
      case .noScore(let reason): reason
      case .absent, .notDefined: nil
      }
    return .object([
      ("kind", .text(missing.identifier)),
      ("word", .text(Wording(table.language)[.missing(missing)])), ("reason", JSONText(reason)),
    ])
  }
}
