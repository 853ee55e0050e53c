import FoundationEssentials
import Indicators

/// A table as JSON.
struct JSONTable {
  let table: ComparisonTable

  var value: JSONText {
    .object([
      ("title", .text(table.title)),
      ("caption", texts(table.caption)),
      ("language", .text(table.language.rawValue)),
      ("scope", scope),
      ("standing", standing),
      ("columns", .list(table.groups.flatMap { group in group.columns.map { column($0, group) } })),
      ("rows", .list(table.rows.map(row))),
      ("bands", .list(table.bands.map(band))),
      ("signs", .list(table.symbols.map(symbol))),
      ("notes", texts(table.notes)),
      ("footnotes", texts(table.footnotes)),
      ("statements", texts(table.statements)),
      ("remarks", texts(table.remarks)),
      ("sources", .list(table.sources.map(citation))),
      ("credit", JSONText(table.credit)),
      ("licence", table.licence.map(citation) ?? .null),
      ("citation", .text(table.citation)),
    ])
  }

  private func texts(_ texts: [String]) -> JSONText { .list(texts.map { .text($0) }) }

  private var scope: JSONText {
    let scope = table.scope
    return .object([
      ("framework", .text(scope.framework.rawValue)),
      ("version", .whole(scope.version)),
      ("framework_title", .text(scope.frameworkTitle)),
      ("status", .text(scope.status.rawValue)),
      ("layout", .text(scope.layout.rawValue)),
      ("measure", .text(scope.measure.rawValue)),
      ("node", .text(scope.root.rawValue)),
      (
        "countries",
        .list(
          scope.countries.map {
            .object([("code", .text($0.code.rawValue)), ("name", .text($0.name))])
          })
      ),
      ("cycles", texts(scope.cycles.map(\.rawValue))),
      ("since", JSONText(scope.since?.rawValue)),
      ("indicators", .whole(scope.indicatorCount)),
    ])
  }

  private var standing: JSONText {
    let (kind, edition): (String, String?) =
      switch table.standing {
      case .edition(let name, _): ("edition", name)
      case .asOf: ("as-of", nil)
      case .draft: ("draft", nil)
      }
    return .object([
      ("kind", .text(kind)), ("edition", JSONText(edition)),
      ("moment", .text(table.standing.moment.ISO8601Format())),
      ("text", .text(Wording(table.language)[.standing(table.standing)])),
    ])
  }

  private func column(_ column: TableColumn, _ group: ColumnGroup) -> JSONText {
    .object([
      ("group", .text(group.heading)), ("heading", .text(column.heading)),
      ("country", JSONText(column.country?.rawValue)),
      ("regional_mean", .flag(column.isRegionalMean)), ("cycle", .text(column.cycle.rawValue)),
      ("facet", JSONText(column.facet?.rawValue)), ("notes", numbers(group.notes)),
    ])
  }

  private func band(_ band: TableBand) -> JSONText {
    .object([
      ("name", .text(band.name)), ("from", .number(band.from)), ("below", JSONText(band.below)),
      ("colour", .text(band.colour.hexadecimal)),
    ])
  }

  private func symbol(_ symbol: TableSymbol) -> JSONText {
    .object([("sign", .text(symbol.sign)), ("meaning", .text(symbol.meaning))])
  }

  private func citation(_ citation: TableCitation) -> JSONText {
    .object([("text", .text(citation.text)), ("url", JSONText(citation.address))])
  }

  func numbers(_ numbers: [Int]) -> JSONText { .list(numbers.map { .whole($0) }) }
}
