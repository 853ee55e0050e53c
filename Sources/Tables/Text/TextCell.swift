/// The parts of a cell, each of which has a field of its own in its column.
struct TextCell {
  /// The number, or the short word for its absence.
  let number: String
  /// What stands after it: interval, mark of change, difference, rank, cautions and notes.
  let parts: [String]
  /// The band, for its colour.
  let band: TableBand?

  /// Which parts stand on the right of their fields.
  static let sides: [TextSide] = [.left, .left, .right, .right, .left]

  init(_ cell: TableCell, band: TableBand?, signs: TextSigns, detail: TextDetail) {
    switch cell.content {
    case .number(let shown): number = signs.text(shown.text)
    case .missing(let kind): number = signs.missing(kind)
    }
    let difference = detail.showsDifferences ? cell.change?.text ?? "" : ""
    let cautions = cell.cautions.map { signs.caution($0) } + [signs.note(cell.notes)]
    parts = [
      cell.visibleInterval.map { signs.text("(\($0.text))") } ?? "",
      cell.change.map { signs.change($0) } ?? "", signs.text(difference),
      cell.rank.map { signs.text("#\($0.text)") } ?? "",
      cautions.filter { !$0.isEmpty }.joined(separator: " "),
    ]
    self.band = band
  }
}
