/// Joins the parts of a file to one table, and finds what only shows when they are joined.
struct TableAssembly {
  /// The table so far.
  private(set) var table: ObservationTable
  /// The problems so far.
  var log: ProblemLog
  /// How many records there were, empty ones not counted.
  private(set) var rows = 0
  /// How many of them were refused.
  private(set) var refused = 0
  /// How the lines end.
  private(set) var lineEnds: LineEnds = []
  private let first: Position

  /// Where a record stands.
  struct Position {
    /// Its number.
    var row: Int
    /// Its line.
    var line: Int
  }

  /// An assembly of records of which the first one stands at `first`.
  init(framework: Framework, log: ProblemLog, first: Position) {
    table = ObservationTable(framework: framework)
    self.log = log
    self.first = first
  }

  /// Makes room for `capacity` entries, has `read` fill it in parts, and joins them.
  mutating func fill(capacity: Int, _ read: (TableColumns) -> [RowPart]) {
    var filled = table
    var details: [Int: ObservationDetail] = [:]
    var texts: [Int: String] = [:]
    var codes: JoinedCodes?
    filled.fill(capacity: capacity) { columns in
      let parts = read(columns)
      let joined = JoinedCodes(parts.map(\.reader.vocabulary))
      codes = joined
      let origins = origins(of: parts)
      count(parts, origins)
      let total = join(parts, joined, columns, &details, &texts)
      let pairs = DuplicateFinder(columns, count: total, codes: joined, table.framework).pairs()
      guard !pairs.isEmpty else { return total }
      note(pairs, parts, origins)
      return remove(pairs, from: columns, count: total, &details, &texts)
    }
    table = filled
    table.details = details
    table.texts = texts
    if let codes {
      table.countries = codes.countries
      table.cycles = codes.cycles
      table.assessors = codes.assessors
    }
  }

  /// Where the first record of each part stands.
  private func origins(of parts: [RowPart]) -> [Position] {
    var next = first
    return parts.map { part in
      defer {
        next.row += part.records
        next.line += part.lines
      }
      return next
    }
  }

  private mutating func count(_ parts: [RowPart], _ origins: [Position]) {
    for (part, origin) in zip(parts, origins) {
      log.append(part.reader.log, rows: origin.row, lines: origin.line)
      rows += part.records - part.blanks
      refused += part.refused
      lineEnds.formUnion(part.lineEnds)
    }
    let blanks = parts.reduce(0) { $0 + $1.blanks }
    guard let (part, origin) = zip(parts, origins).first(where: { $0.0.blanks > 0 }),
      let place = part.firstBlank
    else { return }
    log.warning(
      "blank-line",
      at: .init(line: place.line.map { $0 + origin.line }, row: place.row.map { $0 + origin.row }),
      .init(
        blanks == 1 ? "An empty row was passed over." : "\(blanks) empty rows were passed over."))
  }

  /// Brings the entries of all parts together under common numbers, and returns how many there are.
  private func join(
    _ parts: [RowPart], _ codes: JoinedCodes, _ columns: TableColumns,
    _ details: inout [Int: ObservationDetail], _ texts: inout [Int: String]
  ) -> Int {
    var target = 0
    details.reserveCapacity(parts.reduce(0) { $0 + $1.details.count })
    for (part, numbers) in zip(parts, codes.parts) {
      numbers.renumber(part.columns, count: part.count)
      for (entry, detail) in part.details { details[entry + target] = detail }
      for (entry, text) in part.texts { texts[entry + target] = text }
      let gap = part.columns.column - columns.column - target
      if gap > 0 {
        for entry in target..<target + part.count { columns.move(entry + gap, to: entry) }
      }
      target += part.count
    }
    return target
  }

  private mutating func note(
    _ pairs: [DuplicateFinder.Pair], _ parts: [RowPart], _ origins: [Position]
  ) {
    func position(of entry: Int) -> Position {
      var entry = entry
      for (part, origin) in zip(parts, origins) {
        if entry < part.count {
          let place = part.position(of: entry)
          return Position(row: origin.row + place.record, line: origin.line + place.line)
        }
        entry -= part.count
      }
      return first
    }
    for pair in pairs {
      refused += 1
      guard log.errors < log.limit else {
        log.error("duplicate", at: .file, .init(""))
        continue
      }
      let (place, before) = (position(of: pair.entry), position(of: pair.first))
      log.error(
        "duplicate", at: .init(line: place.line, row: place.row),
        .init(
          "Row \(before.row) (line \(before.line)) already says something of the same cell.",
          "Keep one of the two, or name their assessors."))
    }
  }

  private func remove(
    _ pairs: [DuplicateFinder.Pair], from columns: TableColumns, count: Int,
    _ details: inout [Int: ObservationDetail], _ texts: inout [Int: String]
  ) -> Int {
    let removed = Set(pairs.map(\.entry))
    var target = 0
    var (keptDetails, keptTexts): ([Int: ObservationDetail], [Int: String]) = ([:], [:])
    for entry in 0..<count where !removed.contains(entry) {
      columns.move(entry, to: target)
      if let detail = details[entry] { keptDetails[target] = detail }
      if let text = texts[entry] { keptTexts[target] = text }
      target += 1
    }
    (details, texts) = (keptDetails, keptTexts)
    return target
  }
}
