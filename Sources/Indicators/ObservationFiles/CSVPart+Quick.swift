extension CSVPart {
  /// Reads the record at `start` if it is plain, and returns where the next one begins; else -1.
  ///
  /// The file has a line feed at or behind `start`, which ends every loop that looks at no end.
  @inline(__always)
  mutating func quick(at start: Int) -> Int {
    var row = QuickRow()
    var place = start
    let last = layout.fields.count &- 1
    for index in 0...last {
      let stop = index == last ? lineStop : delimiter
      place = quickField(layout.fields[index], at: place, stop, &row)
      guard place >= 0, byte(place) == stop else { return -1 }
      place &+= 1
    }
    if lineStop == 0x0D {
      guard byte(place) == 0x0A else { return -1 }
      place &+= 1
    }
    return write(row) ? place : -1
  }

  @inline(__always)
  private func byte(_ place: Int) -> UInt8 {
    // The line feed behind the record bounds `place`; see above.
    base[place]
  }

  /// Reads one field and returns where it ends; -1: it is not plain.
  @inline(__always)
  private func quickField(
    _ field: ObservationField, at place: Int, _ stop: UInt8, _ row: inout QuickRow
  ) -> Int {
    switch field {
    case .indicator:
      return quickCode(at: place, stop, part.reader.vocabulary.indicatorTable, &row.indicator)
    case .country:
      return quickCode(at: place, stop, part.reader.vocabulary.countryTable, &row.country)
    case .cycle:
      return quickCode(at: place, stop, part.reader.vocabulary.cycleTable, &row.cycle)
    case .value:
      return quickNumber(at: place, &row)
    case .assessor:
      if byte(place) == stop { return place }
      return quickCode(at: place, stop, part.reader.vocabulary.assessorTable, &row.assessor)
    case .facet:
      if byte(place) == stop { return place }
      return quickCode(at: place, stop, facets, &row.facet)
    case .status, .confidence, .sampleSize, .standardError, .low, .high, .currency, .date,
      .justification, .evidenceAddress, .evidenceQuote, .evidencePage:
      return place  // Plain only where it is empty, which the check for its end tells.
    }
  }

  /// Looks the code up that ends before `stop`, and returns where it ends; -1: it is not known.
  @inline(__always)
  private func quickCode(
    at place: Int, _ stop: UInt8, _ table: CodeTable, _ number: inout Int32
  ) -> Int {
    guard place &+ 9 <= bytes.count else { return -1 }
    let word = UInt64(
      littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
    let found = CSVPart.marks(of: stop, in: word)
    guard found != 0 else {
      return quickLongCode(at: place, word, stop, table, &number)
    }
    let bits = found.trailingZeroBitCount & ~7
    let code = word & ((1 &<< UInt64(bits)) &- 1)
    number = table.number(ofShort: code, length: bits &>> 3)
    return number < 0 ? -1 : place &+ bits &>> 3
  }

  private func quickLongCode(
    at place: Int, _ word: UInt64, _ stop: UInt8, _ table: CodeTable, _ number: inout Int32
  ) -> Int {
    var end = place + 8
    while end < bytes.count, base[end] != stop, base[end] != 0x0A { end += 1 }
    let length = end - place
    number =
      length == 8
      ? table.number(ofShort: word, length: 8)
      : table.number(ofLong: base + place, length: length)
    return number < 0 ? -1 : end
  }

  /// A word whose lowest set bit stands in the first byte of `word` that is `byte`; 0: none is.
  @inline(__always)
  private static func marks(of byte: UInt8, in word: UInt64) -> UInt64 {
    let differences = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (differences &- 0x0101_0101_0101_0101) & ~differences & 0x8080_8080_8080_8080
  }

  /// Reads digits with at most one mark, and returns where they end; -1: they are not plain.
  @inline(__always)
  private func quickNumber(at start: Int, _ row: inout QuickRow) -> Int {
    var place = start
    let isNegative = byte(place) == UInt8(ascii: "-")
    if isNegative { place &+= 1 }
    let whole = place
    var digits: UInt64 = 0
    while case let digit = byte(place) &- 0x30, digit < 10 {
      digits = digits &* 10 &+ UInt64(digit)
      place &+= 1
    }
    var count = place &- whole
    guard count > 0, count == 1 || byte(whole) != 0x30 else { return -1 }
    row.places = 0
    if byte(place) == mark {
      let fraction = place &+ 1
      place = fraction
      while case let digit = byte(place) &- 0x30, digit < 10 {
        digits = digits &* 10 &+ UInt64(digit)
        place &+= 1
      }
      row.places = place &- fraction
      guard row.places > 0 else { return -1 }
      count &+= row.places
    }
    // Nineteen digits fit into the word; more have been garbled by now.
    guard count <= 19, !(isNegative && digits == 0) else { return -1 }
    let value = ExactDecimal.value(digits, decimals: row.places)
    row.value = isNegative ? -value : value
    return place
  }

  /// Writes the record into the table where it surely is valid.
  @inline(__always)
  private mutating func write(_ row: QuickRow) -> Bool {
    let rules = part.reader.rules
    let column = rules.columns[Int(row.indicator) &* RowRules.facetWidth &+ Int(row.facet)]
    guard column >= 0, rules.scales[Int(column)].surelyContains(row.value, places: row.places),
      part.count < part.capacity
    else { return false }
    let place = part.count
    part.columns.column[place] = column
    part.columns.country[place] = row.country
    part.columns.cycle[place] = row.cycle
    part.columns.assessor[place] = row.assessor
    part.columns.value[place] = row.value
    part.columns.standing[place] = .value
    part.count = place &+ 1
    part.records &+= 1
    part.lines &+= 1
    return true
  }
}
