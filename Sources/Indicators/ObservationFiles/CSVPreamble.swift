/// What stands before the records of a CSV file: blank lines, Excel's `sep=`, the header.
struct CSVPreamble {
  /// What separates fields.
  let delimiter: Delimiter
  /// Which field stands where.
  let layout: ColumnLayout
  /// Where the first record begins.
  let end: Int
  /// On which line it begins.
  let line: Int
  /// How the header's line ends.
  let lineEnd: LineEnds

  /// Reads the preamble of `bytes`, or notes in `log` what is wrong with it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, dialect: Dialect, log: inout ProblemLog) {
    var (start, lines) = CSVPreamble.blankLines(bytes)
    guard start < bytes.count else {
      log.error("empty", at: .file, .init("The file is empty."))
      return nil
    }
    if lines > 0 {
      log.warning("blank-line", at: .init(line: 1), .init("Blank lines precede the header."))
    }
    var wanted = dialect.delimiter
    if let named = CSVPreamble.separatorLine(bytes, at: start) {
      let place = Problem.Place(line: lines + 1)
      guard CSVPreamble.obeys(named.delimiter, dialect, place, &log) else { return nil }
      (wanted, start, lines) = (named.delimiter, named.end, lines + 1)
    }
    let place = Problem.Place(line: lines + 1, row: 1)
    guard let delimiter = CSVPreamble.settled(wanted, bytes[start...], place, &log) else {
      return nil
    }
    var splitter = CSVSplitter(
      bytes, delimiter: delimiter.byte, keeping: ColumnLayout.maximumColumns)
    let end = splitter.split(at: start)
    guard let names = CSVPreamble.names(splitter, place: place, dialect: dialect, log: &log),
      let layout = ColumnLayout(
        header: names, count: splitter.count, dialect: dialect, place: place, log: &log)
    else { return nil }
    self.delimiter = delimiter
    self.layout = layout
    self.end = end
    line = lines + 1 + splitter.lineCount
    lineEnd = splitter.lineEnd
  }

  /// The names in the header, or nil where it is not a line of text.
  private static func names(
    _ splitter: CSVSplitter, place: Problem.Place, dialect: Dialect, log: inout ProblemLog
  ) -> [String]? {
    let names = splitter.fields.compactMap { splitter.text(of: $0) }
    guard names.count == splitter.fields.count else {
      log.error("encoding", at: .file, dialect.encoding.faultWords)
      return nil
    }
    guard splitter.fault == nil else {
      log.error("header", at: place, .init("The quotes of the header do not match."))
      return nil
    }
    guard let first = names.first, !first.hasPrefix("{"), !first.hasPrefix("[") else {
      log.error("header", at: place, .init("This looks like JSON.", "Give --as json."))
      return nil
    }
    return names
  }

  /// What separates the fields of the header; nil: not what the dialect says.
  private static func settled(
    _ wanted: Delimiter, _ rest: Slice<UnsafeBufferPointer<UInt8>>, _ place: Problem.Place,
    _ log: inout ProblemLog
  ) -> Delimiter? {
    let header = rest.prefix { $0 != 0x0A && $0 != 0x0D }
    let found = [Delimiter.comma, .semicolon, .tab].first { header.contains($0.byte) }
    guard let found, found != wanted, !header.contains(wanted.byte) else { return wanted }
    guard wanted == .detect else {
      refuse(found, place, &log)
      return nil
    }
    log.warning(
      "delimiter", at: place, .init("The fields were read as separated by \(found.plural)."))
    return found
  }

  /// Whether the separator that the first line names may be obeyed.
  private static func obeys(
    _ named: Delimiter, _ dialect: Dialect, _ place: Problem.Place, _ log: inout ProblemLog
  ) -> Bool {
    guard dialect.delimiter == .detect || dialect.delimiter == named else {
      refuse(named, place, &log)
      return false
    }
    log.warning(
      "sep-line", at: place,
      .init("The line \"sep=\" was obeyed: fields are separated by \(named.plural)."))
    return true
  }

  private static func refuse(
    _ found: Delimiter, _ place: Problem.Place, _ log: inout ProblemLog
  ) {
    let dialect =
      found == .semicolon ? ", or --dialect excel-tr if a Turkish Excel saved it" : ""
    log.error(
      "delimiter", at: place,
      .init(
        "This file separates fields by \(found.plural).",
        "Give --delimiter \(found.rawValue)\(dialect)."))
  }

  /// How many bytes and lines at the beginning hold nothing.
  private static func blankLines(_ bytes: UnsafeBufferPointer<UInt8>) -> (bytes: Int, lines: Int) {
    let blank = bytes.prefix { $0 == 0x0A || $0 == 0x0D }
    let pairs = zip(blank, blank.dropFirst()).count { $0 == 0x0D && $1 == 0x0A }
    return (blank.count, blank.count - pairs)
  }

  /// The delimiter that a first line `sep=;` names, and where that line ends.
  private static func separatorLine(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (delimiter: Delimiter, end: Int)? {
    let line = bytes[start...].prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }
    let text = String(decoding: line, as: UTF8.self).asciiLowercased
    guard text.hasPrefix("sep="), line.count == 5, let byte = line.last else { return nil }
    let named = [Delimiter.comma, .semicolon, .tab].first { $0.byte == byte }
    let end = bytes[line.endIndex...].firstIndex { $0 != 0x0A && $0 != 0x0D } ?? bytes.count
    return named.map { ($0, end) }
  }
}
