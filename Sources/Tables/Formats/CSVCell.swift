import Indicators
import Scoring

/// A cell with what surrounds it, as fields.
struct CSVCell {
  let table: ComparisonTable
  let row: TableRow
  let columnNotes: [Int]
  let cell: TableCell

  func field(_ column: CSVColumn) -> CSVField {
    let wording = Wording(table.language)
    return switch column {
    case .framework, .version, .status, .standing, .measure, .source, .licence:
      CSVCell.constant(column, of: table) ?? .empty
    case .cycle: CSVField(cell.place.cycle.rawValue)
    case .country: CSVField(cell.place.country?.rawValue)
    case .countryName: CSVField(table.country(of: cell.place)?.name ?? wording[.heading(.mean)])
    case .node: CSVField(cell.place.node.rawValue)
    case .nodeTitle: CSVField(table.scope.nodeTitles[cell.place.node])
    case .facet: CSVField(cell.place.facet?.rawValue)
    case .value: CSVField(cell.number?.value)
    case .shown: cell.number.map { .number($0.plainText) } ?? .empty
    case .band: CSVField(table.band(of: cell)?.name)
    case .bandColour: CSVField(table.band(of: cell)?.colour.hexadecimal)
    case .lower: CSVField(cell.interval?.lower)
    case .upper: CSVField(cell.interval?.upper)
    case .change: CSVField(cell.change?.kind.rawValue)
    case .changeWord: CSVField(cell.change?.word)
    case .difference: CSVField(cell.change?.difference)
    case .since: CSVField(cell.change?.since.rawValue)
    case .rank: CSVField(cell.rank?.rank)
    case .rankBest: CSVField(cell.rank?.best)
    case .rankWorst: CSVField(cell.rank?.worst)
    case .rankShown: CSVField(cell.rank?.text)
    case .coverage: CSVField(cell.coverage)
    case .countries: CSVField(cell.countryCount)
    case .marks: CSVField(CSVCell.joined(cell.cautions.map(\.identifier)))
    case .missing: CSVField(cell.missing?.identifier)
    case .missingWord: CSVField(cell.missing.map { wording[.missing($0)] })
    case .notes: CSVField(notes)
    case .footnote: CSVField(table.country(of: cell.place)?.footnote)
    }
  }

  /// What is the same for every cell of `table`; nil for the other columns.
  static func constant(_ column: CSVColumn, of table: ComparisonTable) -> CSVField? {
    switch column {
    case .framework: CSVField(table.scope.framework.rawValue)
    case .version: CSVField(table.scope.version)
    case .status: CSVField(table.scope.status.rawValue)
    case .standing: CSVField(Wording(table.language)[.standing(table.standing)])
    case .measure: CSVField(table.scope.measure.rawValue)
    case .source: CSVField(joined(table.sources.map(\.text)))
    case .licence: CSVField(table.licence?.text)
    case .cycle, .country, .countryName, .node, .nodeTitle, .facet, .value, .shown, .band,
      .bandColour, .lower, .upper, .change, .changeWord, .difference, .since, .rank, .rankBest,
      .rankWorst, .rankShown, .coverage,
      .countries, .marks, .missing, .missingWord, .notes, .footnote:
      nil
    }
  }

  /// The notes of the cell, its row and its column, as texts.
  private var notes: String? {
    var numbers: [Int] = []
    for number in columnNotes + row.notes + cell.notes where !numbers.contains(number) {
      numbers.append(number)
    }
    return CSVCell.joined(
      numbers.compactMap { table.notes.indices.contains($0 - 1) ? table.notes[$0 - 1] : nil })
  }

  private static func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: " | ")
  }
}
