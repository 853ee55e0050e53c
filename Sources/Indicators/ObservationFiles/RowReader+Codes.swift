extension RowReader {
  /// The text of `field` without blanks around it; nil where it is empty.
  mutating func trimmed(_ field: ObservationField) -> String? {
    guard !fields[field.place].isEmpty else { return nil }
    let text = fields[field.place].text
    guard let first = text.utf8.first, let last = text.utf8.last else { return nil }
    // Only these bytes can begin or end a blank, so that most fields are done here.
    guard RowReader.mayBeBlank(first) || RowReader.mayBeBlank(last) else { return text }
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar == "\t" || scalar == "\u{A0}"
    }
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !isBlank($0) } ?? scalars.endIndex
    let end = scalars.lastIndex { !isBlank($0) }.map { scalars.index(after: $0) } ?? start
    let inner = String(scalars[start..<end])
    if inner.utf8.count != text.utf8.count {
      // Kept, so that nobody is told twice.
      fields[field.place].text = inner
      if !inner.isEmpty {
        remark(field, "trimmed", "Blanks around \(quoted(inner)) were taken off.")
      }
    }
    return inner.isEmpty ? nil : inner
  }

  private static func mayBeBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0xC2 || byte == 0xA0
  }

  /// The code in `field`, which must hold one.
  mutating func code(_ field: ObservationField) -> String? {
    guard let text = shortText(field) else { return nil }
    guard !text.isEmpty else {
      refuse(field, "required", "\"\(rules.name(field))\" is empty.", "Every row needs it.")
      return nil
    }
    return text
  }

  /// The text of a field that holds a code or a word, empty where nothing is said; nil: refused.
  mutating func shortText(_ field: ObservationField) -> String? {
    switch fields[field.place].form {
    case .absent, .null: return ""
    case .untyped, .string: break
    case .number:
      // A year or a page is a number as much as a name.
      guard field == .cycle || field == .evidencePage else {
        refuse(field, "type", "\"\(rules.name(field))\" must be a text in quotes.")
        return nil
      }
    case .other(let kind):
      refuse(field, "type", "\"\(rules.name(field))\" must be a text, not \(kind).")
      return nil
    }
    return trimmed(field) ?? ""
  }

  /// The number of the indicator that the record names; nil: refused.
  mutating func indicatorNumber() -> Int32? {
    guard let code = code(.indicator) else { return nil }
    if let number = vocabulary.indicator(code) { return number }
    if let same = taken(code, as: .indicator) { return vocabulary.indicator(same) }
    guard rules.framework.node(Code(code)) == nil else {
      refuse(
        .indicator, "unknown-indicator", "\(quoted(code)) is a group of indicators.",
        "Give the value to one of the indicators under it.")
      return nil
    }
    refuse(
      .indicator, wrongCode: code, "\(rules.framework.code) has no indicator \(quoted(code)).")
    return nil
  }

  /// The number of the country that the record names; nil: refused.
  mutating func countryNumber() -> Int32? {
    guard let code = code(.country) else { return nil }
    if let number = vocabulary.country(code) { return number }
    if let same = taken(code, as: .country) { return vocabulary.country(same) }
    refuse(
      .country, wrongCode: code,
      vocabulary.collectsCountries
        ? "\(quoted(code)) cannot be the code of a country."
        : "\(quoted(code)) is not the code of a country of \(rules.framework.code).")
    return nil
  }

  /// The number of the cycle that the record names; nil: refused.
  mutating func cycleNumber() -> Int32? {
    guard let code = code(.cycle) else { return nil }
    if let number = vocabulary.cycle(code) { return number }
    if let same = taken(code, as: .cycle) { return vocabulary.cycle(same) }
    refuse(
      .cycle, wrongCode: code,
      vocabulary.collectsCycles
        ? "\(quoted(code)) is not a year such as 2024 or a period such as 2018-2019."
        : "\(quoted(code)) is not a cycle of \(rules.framework.code).")
    return nil
  }

  /// The place of the column of `indicator` and `facet`.
  mutating func columnNumber(of indicator: Int32, facet: Facet?) -> Int32? {
    if let column = rules.column(of: indicator, facet: facet) { return column }
    let node = rules.indicators[Int(indicator)]
    let facets = (node.indicator?.facets ?? []).map(\.facet.rawValue).joined(separator: ", ")
    if facets.isEmpty {
      refuse(
        .facet, "unknown-facet", "\(node.code) has no facets.", "Leave the field empty.")
    } else if let facet {
      refuse(
        .facet, "unknown-facet", "\(node.code) has no facet \"\(facet.rawValue)\".",
        "Its facets are \(facets).")
    } else if fields[ObservationField.facet.place].isEmpty {
      refuse(
        .facet, "required", "\(node.code) needs a facet.", "Its facets are \(facets).")
    }
    return nil
  }

  /// One of a few words in `field`; nil where it is empty, or was refused.
  mutating func word<Word: RawRepresentable<String>>(_ field: ObservationField) -> Word? {
    guard fields[field.place].form != .absent, let text = shortText(field), !text.isEmpty else {
      return nil
    }
    if let word = Word(rawValue: text) { return word }
    if let same = taken(text, as: field) { return Word(rawValue: same) }
    let known = vocabulary.codes(of: field).joined(separator: ", ")
    refuse(
      field, "unknown-\(field.rawValue)", "\(quoted(text)) is not a \(rules.name(field)).",
      "Give one of \(known), or nothing.")
    return nil
  }

  /// The code that `text` is but for the case of its letters, with a warning.
  private mutating func taken(_ text: String, as field: ObservationField) -> String? {
    guard let same = vocabulary.sameButForCase(text, as: field) else { return nil }
    remark(field, "case", "\(quoted(text)) was read as \"\(same)\".", "Codes are written exactly.")
    return same
  }

  /// The beginning of `text` in quotes, fit for a sentence.
  func quoted(_ text: some StringProtocol) -> String {
    let isLong = text.unicodeScalars.dropFirst(40).first != nil
    return
      "\"\(String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))))\(isLong ? "…" : "")\""
  }
}
