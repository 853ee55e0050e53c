/// Which field stands in which place of a CSV record.
struct ColumnLayout {
  /// The fields from left to right.
  let fields: [ObservationField]
  /// What the file calls each field, by ``ObservationField/place``.
  let names: [String]

  /// The most columns that a header is read to the end for.
  static let maximumColumns = 256

  /// Understands the header, or notes in `log` all that is wrong with it.
  init?(header: [String], count: Int, dialect: Dialect, place: Problem.Place, log: inout ProblemLog)
  {
    guard count <= ColumnLayout.maximumColumns else {
      log.error("header", at: place, .init("The header has \(count) columns."))
      return nil
    }
    let errors = log.errors
    let naming = FieldNaming(dialect)
    var fields: [ObservationField] = []
    for name in header {
      if let field = ColumnLayout.field(of: name, naming, seen: fields, place, &log) {
        fields.append(field)
      }
    }
    if log.errors == errors {
      ColumnLayout.checkRequired(fields, naming, place, &log)
    }
    guard log.errors == errors else { return nil }
    self.fields = fields
    names = naming.names
  }

  private static func field(
    of header: String, _ naming: FieldNaming, seen: [ObservationField], _ place: Problem.Place,
    _ log: inout ProblemLog
  ) -> ObservationField? {
    var place = place
    // No name is that long; a megabyte of anything is not looked through.
    let name = header.utf8.count > 200 ? String(header.prefix(40)) : header.trimmingBlanks
    place.path = String(name.prefix(40))
    guard !name.isEmpty else {
      log.error("header", at: place, .init("A column has no name."))
      return nil
    }
    guard let field = naming.field(named: name) else {
      log.error(
        "header", at: place, .init("There is no column \"\(name.prefix(40))\".", naming.hint(name)))
      return nil
    }
    guard !seen.contains(field) else {
      log.error(
        "header", at: place,
        .init("The column \"\(name)\" is given twice.", "Take one of the two out."))
      return nil
    }
    if name.utf8.count != header.utf8.count {
      log.warning("trimmed", at: place, .init("Blanks around \"\(name)\" were taken off."))
    }
    if name != naming.name(field) {
      log.warning(
        "header-case", at: place, .init("\"\(name)\" was read as \"\(naming.name(field))\"."))
    }
    return field
  }

  private static func checkRequired(
    _ fields: [ObservationField], _ naming: FieldNaming, _ place: Problem.Place,
    _ log: inout ProblemLog
  ) {
    for field in ObservationField.allCases where field.isRequired && !fields.contains(field) {
      var place = place
      place.path = naming.name(field)
      log.error(
        "header", at: place,
        .init(
          "The column \"\(naming.name(field))\" is missing.",
          "A file needs the columns indicator, country, cycle and value."))
    }
  }
}

extension String {
  /// The text without the blanks, tabs and no-break spaces at its ends; line ends stay.
  var trimmingBlanks: String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar == "\t" || scalar == "\u{A0}"
    }
    let start = unicodeScalars.firstIndex { !isBlank($0) } ?? unicodeScalars.endIndex
    let last = unicodeScalars.lastIndex { !isBlank($0) }
    return String(unicodeScalars[start..<(last.map(unicodeScalars.index(after:)) ?? start)])
  }
}
