/// Reads a stretch of a CSV file: plain records quickly, all others with care.
///
/// ``quick(at:)`` only takes what ``careful(at:)`` would take without a word, so that it decides
/// nothing; it sees to it that five million plain rows need no text and no allocation.
struct CSVPart: @unchecked Sendable {  // Handed over whole between threads.
  /// What was understood.
  var part: RowPart
  /// The whole file.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Its first byte.
  let base: UnsafePointer<UInt8>
  /// Which field stands where.
  let layout: ColumnLayout
  /// What stands between fields.
  let delimiter: UInt8
  /// What stands before decimals.
  let mark: UInt8
  /// What stands behind the last field of a plain record: the first byte of the line end.
  let lineStop: UInt8
  /// The facets by their bytes.
  let facets: CodeTable
  /// Takes apart what is not plain.
  var splitter: CSVSplitter
  /// Where the records of this part begin.
  let start: Int
  /// Where reading stopped: the beginning of the first record behind this part.
  var end: Int

  init(
    _ part: RowPart, bytes: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>,
    range: Range<Int>, layout: ColumnLayout, delimiter: UInt8, lineEnd: LineEnds
  ) {
    self.part = part
    self.bytes = bytes
    self.base = base
    self.layout = layout
    self.delimiter = delimiter
    lineStop = lineEnd == .both ? 0x0D : 0x0A
    var facets = CodeTable()
    for facet in Facet.allCases {
      facets.insert(facet.rawValue, number: Int32(RowRules.number(of: facet)))
    }
    self.facets = facets
    mark = part.reader.rules.dialect.decimal.byte
    splitter = CSVSplitter(bytes, delimiter: delimiter, keeping: layout.fields.count)
    start = range.lowerBound
    end = range.upperBound
  }

  /// Reads all records that begin in the part.
  mutating func read() {
    let last = end
    // Quick reading runs on to the end of a line without asking for the end of the file.
    let lineEnd = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var place = start
    while place < last {
      let next = place < lineEnd ? quick(at: place) : -1
      place = next > 0 ? next : careful(at: place)
    }
    end = place
  }

  /// Reads the record at `start` whatever it holds, and returns where the next one begins.
  mutating func careful(at start: Int) -> Int {
    let next = splitter.split(at: start)
    part.lineEnds.formUnion(splitter.lineEnd)
    part.reader.place = Problem.Place(line: part.lines, row: part.records)
    if isBlank {
      part.firstBlank = part.firstBlank ?? part.reader.place
      part.blanks += 1
      part.pass(lineCount: splitter.lineCount)
    } else if setFields(from: start, to: next) {
      part.take(lineCount: splitter.lineCount)
    } else {
      part.refused += 1
      part.pass(lineCount: splitter.lineCount)
    }
    return next
  }

  /// Whether the last record is an empty line or a line of empty fields.
  private var isBlank: Bool {
    if splitter.isEmptyLine { return true }
    return splitter.fault == nil && splitter.count == layout.fields.count
      && splitter.fields.allSatisfy { $0.range.isEmpty && !$0.isQuoted }
  }

  /// Hands the fields of the last record to the reader, or notes why that cannot be.
  private mutating func setFields(from start: Int, to end: Int) -> Bool {
    part.reader.clear()
    if let fault = splitter.fault {
      part.reader.log.error("quote", at: part.reader.place, fault.words)
      return false
    }
    guard splitter.count == layout.fields.count else {
      refuseCount(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      return false
    }
    for (field, raw) in zip(layout.fields, splitter.fields) {
      guard let text = splitter.text(of: raw) else {
        part.reader.log.error(
          "encoding", at: part.reader.place, part.reader.rules.dialect.encoding.faultWords)
        return false
      }
      part.reader.fields[field.place] = RowField(text: text, form: .untyped)
    }
    return true
  }

  private mutating func refuseCount(_ record: UnsafeBufferPointer<UInt8>) {
    // A stray control character says more than the number of fields it leaves.
    if record.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) {
      part.reader.log.error(
        "control-char", at: part.reader.place,
        .init("The row holds a control character.", "The file may be damaged or cut off."))
      return
    }
    let wanted = layout.fields.count
    part.reader.log.error(
      "column-count", at: part.reader.place,
      .init(
        "The row has \(splitter.count) fields where the header has \(wanted).",
        "A text with a separator in it stands between quotes."))
  }
}

extension CSVSplitter.Fault {
  /// What is wrong, and what to do.
  fileprivate var words: ProblemLog.Words {
    switch self {
    case .unclosed:
      .init("A quote begins a field and never ends.", "The file may have been cut off.")
    case .inside:
      .init(
        "A quote stands inside a field without quotes.",
        "Put the field between quotes and write each quote in it twice.")
    case .after:
      .init(
        "Something follows the quote at the end of a field.",
        "Inside a field between quotes, write each quote twice.")
    }
  }
}
