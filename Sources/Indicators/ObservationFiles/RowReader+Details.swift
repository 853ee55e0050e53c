extension RowReader {
  /// What comes with the value.
  mutating func observationDetail() -> ObservationDetail {
    var detail = ObservationDetail()
    detail.confidence = word(.confidence)
    detail.sampleSize = sampleSize()
    detail.standardError = measure(.standardError)
    if let error = detail.standardError, error < 0 {
      refuse(.standardError, "out-of-range", "A standard error cannot be negative.")
    }
    detail.low = measure(.low)
    detail.high = measure(.high)
    if let low = detail.low, let high = detail.high, low > high {
      refuse(.low, "out-of-range", "The lower end of the interval lies above its upper end.")
    }
    detail.currency = currency()
    detail.date = date()
    detail.justification = text(.justification)
    detail.evidence = evidence()
    return detail
  }

  /// A text that is kept as it is given; nil where it is empty, or was refused.
  mutating func text(_ field: ObservationField) -> String? {
    switch fields[field.place].form {
    case .absent, .null: return nil
    case .untyped, .string: break
    case .number, .other:
      refuse(field, "type", "\"\(rules.name(field))\" must be a text in quotes.")
      return nil
    }
    let text = fields[field.place].text
    guard !text.isEmpty else { return nil }
    return isShortEnough(text, field) && note(text, field) ? text : nil
  }

  /// Warns of what is odd in `text`, and is always true.
  private mutating func note(_ text: String, _ field: ObservationField) -> Bool {
    for found in TextScreen.remarks(on: text) {
      remark(field, found.code, found.message, found.hint)
    }
    return true
  }

  private mutating func isShortEnough(_ text: String, _ field: ObservationField) -> Bool {
    guard text.utf8.count > rules.characters else { return true }
    let count = text.unicodeScalars.count
    guard count > rules.characters else { return true }
    refuse(
      field, "too-long",
      "The text has \(count) characters; at most \(rules.characters) are taken.")
    return false
  }

  private mutating func measure(_ field: ObservationField) -> Double? {
    guard let number = number(field) else { return nil }
    guard number.value.isFinite else {
      refuse(field, "out-of-range", "The number is too large.")
      return nil
    }
    return number.value
  }

  private mutating func sampleSize() -> Int? {
    guard let number = number(.sampleSize) else { return nil }
    guard number.places == 0, number.value >= 1, let count = Int(exactly: number.value) else {
      refuse(
        .sampleSize, "out-of-range",
        "\"\(rules.name(.sampleSize))\" must be a whole number of 1 or more.")
      return nil
    }
    return count
  }

  private mutating func currency() -> String? {
    guard let text = shortText(.currency), !text.isEmpty else { return nil }
    guard text.utf8.count == 3, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      refuse(
        .currency, "currency", "\(quoted(text)) is not the code of a currency.",
        "Give three capital letters, such as EUR.")
      return nil
    }
    return text
  }

  private mutating func date() -> CalendarDate? {
    guard let text = shortText(.date), !text.isEmpty else { return nil }
    guard let date = CalendarDate(text) else {
      refuse(
        .date, "date", "\(quoted(text)) is not a day of the calendar.",
        "Write it as 2024-06-30.")
      return nil
    }
    return date
  }

  private mutating func evidence() -> Evidence? {
    let quote = text(.evidenceQuote)
    let page = page()
    guard let address = shortText(.evidenceAddress), !address.isEmpty else {
      if quote != nil || page != nil {
        refuse(
          .evidenceAddress, "required", "Evidence needs the address of its document.",
          "Fill in \"\(rules.name(.evidenceAddress))\".")
      }
      return nil
    }
    guard isShortEnough(address, .evidenceAddress) else { return nil }
    if let fault = EvidenceAddress.fault(in: address) {
      refuse(
        .evidenceAddress, "url", fault, "Give an address that begins with https:// or http://.")
      return nil
    }
    return Evidence(address: address, quote: quote, page: page)
  }

  private mutating func page() -> String? {
    guard fields[ObservationField.evidencePage.place].form != .number else {
      return fields[ObservationField.evidencePage.place].text
    }
    return text(.evidencePage)
  }
}
