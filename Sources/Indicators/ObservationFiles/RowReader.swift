/// Understands one record after the other, and notes all that is wrong with each.
struct RowReader {
  /// What records are held against.
  let rules: RowRules
  /// The codes.
  var vocabulary: Vocabulary
  /// The problems so far.
  var log: ProblemLog
  /// Where the record stands that is being read.
  var place = Problem.Place()
  /// The record's fields by ``ObservationField/place``.
  var fields: [RowField]

  init(rules: RowRules, vocabulary: Vocabulary, problems: Int) {
    self.rules = rules
    self.vocabulary = vocabulary
    log = ProblemLog(limit: problems)
    fields = Array(repeating: .absent, count: ObservationField.allCases.count)
  }

  /// Forgets the fields of the last record.
  mutating func clear() {
    for place in fields.indices { fields[place] = .absent }
  }

  /// What the record of ``fields`` says, or nil where something is wrong with it.
  mutating func entry() -> RowEntry? {
    let errors = log.errors
    guard checkCharacters() else { return nil }
    let indicator = indicatorNumber()
    let facet: Facet? = word(.facet)
    let country = countryNumber()
    let cycle = cycleNumber()
    let assessor = text(.assessor) ?? ""
    let column = indicator.flatMap { columnNumber(of: $0, facet: facet) }
    let reading = self.reading(of: indicator)
    let detail = observationDetail()
    guard log.errors == errors, let column, let country, let cycle, let reading else { return nil }
    return RowEntry(
      column: column, country: country, cycle: cycle, assessor: vocabulary.assessor(assessor),
      reading: reading, detail: detail)
  }

  /// Notes an error in `field`.
  mutating func refuse(
    _ field: ObservationField, _ code: String, _ message: String, _ hint: String? = nil
  ) {
    log.error(code, at: placed(field), ProblemLog.Words(message, hint))
  }

  /// Notes a wrong code in `field`, for which a hint will be found.
  mutating func refuse(_ field: ObservationField, wrongCode code: String, _ message: String) {
    let wrong = ProblemLog.WrongCode(code: String(code.prefix(80)), field: field)
    log.error(
      "unknown-\(field.rawValue)", at: placed(field),
      ProblemLog.Words(message, wrongCode: wrong))
  }

  /// Notes a warning in `field`.
  mutating func remark(
    _ field: ObservationField, _ code: String, _ message: String, _ hint: String? = nil
  ) {
    log.warning(code, at: placed(field), ProblemLog.Words(message, hint))
  }

  private func placed(_ field: ObservationField) -> Problem.Place {
    var place = place
    place.path = rules.name(field)
    return place
  }

  /// Refuses a record with a character that no field may hold.
  private mutating func checkCharacters() -> Bool {
    var isClean = true
    for field in ObservationField.allCases {
      let text = fields[field.place].text
      guard let scalar = TextScreen.forbidden(in: text) else { continue }
      isClean = false
      let number = String(scalar.value, radix: 16, uppercase: true)
      refuse(
        field, "control-char",
        "The field holds the control character U+00\(scalar.value < 16 ? "0" : "")\(number).",
        "Take it out; such characters come from damaged or copied text.")
    }
    return isClean
  }
}
