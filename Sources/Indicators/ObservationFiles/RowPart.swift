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
  /// What comes with single entries, by their place in this part.
  var details: [Int: ObservationDetail] = [:]
  /// The texts of entries, by their place in this part.
  var texts: [Int: String] = [:]
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
    if let last = marks.last, last.records != apart || last.lines != linesApart {
      marks.append((count, apart, linesApart))
    }
  }

  /// The record and the line at which the entry stands, both counted from the part's first.
  func position(of entry: Int) -> (record: Int, line: Int) {
    let mark = marks.last { $0.entry <= entry } ?? (0, 0, 0)
    return (entry + mark.records, entry + mark.lines)
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
      texts[count] = text
    case .absent(let kind):
      columns.value[count] = .nan
      columns.standing[count] = ObservationTable.Standing(kind)
    }
    if !entry.detail.isEmpty { details[count] = entry.detail }
    count += 1
  }
}
