/// The records of a stretch of a file, understood, and written to their places in the table.
struct RowPart: @unchecked Sendable {  // Handed over whole between threads.
  /// Understands the records.
  var reader: RowReader
  /// Where the first entry goes.
  let columns: TableColumns
  /// How many entries there may be.
  let capacity: Int
  /// How many valid entries there are.
  var count = 0
  /// How many records there were, empty ones included.
  var records = 0
  /// How many line ends there were.
  var lines = 0
  /// How many records were empty.
  var blanks = 0
  /// Where the first of them stands.
  var firstBlank: Problem.Place?
  /// How many records were refused.
  var refused = 0
  /// The ends of lines that were seen.
  var lineEnds: LineEnds = []
  /// What comes with single entries, with their places in this part.
  var details: [(entry: Int, detail: ObservationDetail)] = []
  /// The texts of entries, with their places in this part.
  var texts: [(entry: Int, text: String)] = []
  /// From which entry on records and lines lie how far beyond entries.
  private var marks: [(entry: Int, records: Int, lines: Int)] = [(0, 0, 0)]

  init(reader: RowReader, columns: TableColumns, capacity: Int) {
    self.reader = reader
    self.columns = columns
    self.capacity = capacity
  }

  /// Reads the record whose fields were set, which ends `lineCount` lines further on.
  mutating func take(lineCount: Int) {
    reader.place = Problem.Place(line: lines, row: records)
    if let entry = reader.entry(), count < capacity {
      write(entry)
    } else {
      refused += 1
    }
    pass(lineCount: lineCount)
  }

  /// Counts a record, and remembers where entries and records part.
  mutating func pass(lineCount: Int) {
    records += 1
    lines += lineCount
    let (apart, linesApart) = (records - count, lines - count)
    guard let last = marks.last, last.records != apart || last.lines != linesApart else { return }
    // Between two marks at one entry there is nothing to be found.
    if last.entry == count { marks.removeLast() }
    marks.append((count, apart, linesApart))
  }

  /// The record and the line at which the entry stands, both counted from the part's first.
  func position(of entry: Int) -> (record: Int, line: Int) {
    var (low, high) = (0, marks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle].entry <= entry { low = middle } else { high = middle }
    }
    return (entry + marks[low].records, entry + marks[low].lines)
  }

  private mutating func write(_ entry: RowEntry) {
    columns.column[count] = entry.column
    columns.country[count] = entry.country
    columns.cycle[count] = entry.cycle
    columns.assessor[count] = entry.assessor
    switch entry.reading {
    case .value(let value):
      columns.value[count] = value
      columns.standing[count] = .value
    case .text(let text):
      columns.value[count] = .nan
      columns.standing[count] = .text
      texts.append((count, text))
    case .absent(let kind):
      columns.value[count] = .nan
      columns.standing[count] = ObservationTable.Standing(kind)
    }
    if !entry.detail.isEmpty { details.append((count, entry.detail)) }
    count += 1
  }
}
