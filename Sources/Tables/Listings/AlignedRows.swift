/// Rows of words in columns, for reading: the first column on the left, all others on the right.
public struct AlignedRows {
  private let rows: [[String]]

  /// Rows under a row of headings; a row may end early.
  public init(headings: [String], _ rows: [[String]]) {
    self.rows = [headings] + rows
  }

  /// The lines, indented by two blanks.
  public var lines: [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? DisplayWidth.of($0[column].printable) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let words = row.enumerated().map { column, word in
        word.printable.padded(to: widths[column], column == 0 ? .left : .right)
      }
      var line = "  " + words.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
