/// One reading of a file: what it is held against.
struct ObservationReading {
  let format: ObservationFormat
  let dialect: Dialect
  let framework: Framework
  let countries: CountryList
  let limits: ReadingLimits
  /// How many bytes are worth a thread.
  var partSize = CSVReader.smallestPart

  /// Reads the file whose bytes are `bytes`.
  func file(_ bytes: UnsafeBufferPointer<UInt8>) -> ObservationFile {
    var log = ProblemLog(limit: limits.problems)
    if let unknown = FieldNaming.unknownColumn(in: dialect) {
      log.error(
        "columns", at: .file,
        .init(
          "The names of columns lead to \"\(unknown)\", which is none.",
          FieldNaming(.standard).hint(unknown)))
      return nothing(log)
    }
    let text = FileText(
      bytes, format: format, dialect: dialect, limit: limits.bytes, log: &log)
    guard let text else { return nothing(log) }
    return text.read(bytes) { text in
      guard let base = text.baseAddress, !text.isEmpty else {
        log.error("empty", at: .file, .init("The file is empty."))
        return nothing(log)
      }
      return switch format {
      case .csv: csv(text, base, log)
      case .json: json(text, log)
      }
    }
  }

  private func csv(
    _ text: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, _ log: ProblemLog
  ) -> ObservationFile {
    var log = log
    guard let preamble = CSVPreamble(text, dialect: dialect, log: &log) else { return nothing(log) }
    var assembly = TableAssembly(
      framework: framework, log: log, first: .init(row: 2, line: preamble.line))
    CSVReader(
      text, base: base, preamble: preamble, reader: reader(names: preamble.layout.names),
      partSize: partSize
    )
    .table(into: &assembly)
    if assembly.lineEnds.union(preamble.lineEnd).isOdd {
      assembly.log.warning(
        "line-ends", at: .file, .init("The lines of the file end in different or old ways."))
    }
    return file(assembly)
  }

  private func json(_ text: UnsafeBufferPointer<UInt8>, _ log: ProblemLog) -> ObservationFile {
    let naming = FieldNaming(dialect)
    var assembly = TableAssembly(framework: framework, log: log, first: .init(row: 1, line: 1))
    var fault: JSONFault?
    let most = text.reduce(1) { $0 + ($1 == UInt8(ascii: "{") || $1 == UInt8(ascii: ",") ? 1 : 0) }
    assembly.fill(capacity: min(most, limits.rows + 1)) { columns in
      let part = RowPart(
        reader: reader(names: naming.names), columns: columns, capacity: limits.rows + 1)
      var records = JSONRecords(text, naming: naming, part: part, limit: limits.rows)
      fault = records.fault(list: dialect.list)
      return [records.part]
    }
    guard let fault else { return file(assembly) }
    var only = log
    only.error(fault.code, at: fault.place(in: text), fault.words)
    return nothing(only)
  }

  private func reader(names: [String]) -> RowReader {
    let rules = RowRules(
      framework: framework, dialect: dialect, characters: limits.characters, names: names)
    return RowReader(
      rules: rules, vocabulary: Vocabulary(framework: framework, known: countries),
      problems: limits.problems)
  }

  private func file(_ assembly: TableAssembly) -> ObservationFile {
    var log = assembly.log
    guard assembly.rows <= limits.rows else {
      var only = ProblemLog(limit: limits.problems)
      only.error(
        "too-large", at: .file,
        .init(
          "The file has \(assembly.rows) rows; at most \(limits.rows) are read.", "Divide it."))
      return nothing(only)
    }
    if assembly.rows == 0 { log.error("empty", at: .file, .init("The file has no rows.")) }
    return ObservationFile(
      table: assembly.table,
      problems: log.closed(Vocabulary(framework: framework, known: countries)), rows: assembly.rows,
      refusedRows: assembly.refused)
  }

  private func nothing(_ log: ProblemLog) -> ObservationFile {
    ObservationFile(table: ObservationTable(framework: framework), problems: log.closed())
  }
}
