extension RowReader {
  /// What the record says of `indicator`; nil where it was refused, or the indicator is unknown.
  mutating func reading(of indicator: Int32?) -> Reading? {
    let errors = log.errors
    let absence: AbsenceKind? = word(.status)
    let kind = indicator.map { rules.kinds[Int($0)] }
    let isText = kind?.valueType == .text
    let hasWords = isText || trimmed(.value) != nil
    let field = fields[ObservationField.value.place]
    guard log.errors == errors else { return nil }
    if field.form == .null || isMissing(field) { return .absent(absence ?? .notCollected) }
    if field.isEmpty || !hasWords {
      if let absence { return .absent(absence) }
      if isText, field.form != .absent { return .text("") }
      refuse(
        .value, "required", "\"\(rules.name(.value))\" is empty.",
        "Give a value, or say in \"status\" why there is none.")
      return nil
    }
    if let absence {
      refuse(
        .status, "value-and-status",
        "The row has a value and the status \"\(absence.rawValue)\".", "Give one of the two.")
      return nil
    }
    if isText { return text(.value).map { .text($0) } }
    return value(of: kind).map { .value($0) }
  }

  /// Whether the value is one of the words of the dialect for a missing one.
  private func isMissing(_ field: RowField) -> Bool {
    guard !rules.dialect.missing.isEmpty, field.form == .untyped || field.form == .string else {
      return false
    }
    return rules.dialect.missing.contains(field.text)
  }

  private mutating func value(of kind: RowRules.Kind?) -> Double? {
    guard let kind else {
      // Without its scale a number can still be seen not to be one.
      return number(.value)?.value
    }
    if kind.valueType == .yesNo, let word = yesOrNo() { return word }
    guard let number = number(.value) else { return nil }
    let (scale, code) = (kind.scale, kind.code)
    let written = fields[ObservationField.value.place].text
    guard number.value >= scale.minimum, number.value <= scale.maximum, number.value.isFinite else {
      refuse(
        .value, "out-of-range", "\(quoted(written)) lies outside the scale of \(code).",
        hint(for: scale))
      return nil
    }
    if let places = scale.places, number.places > places {
      refuse(
        .value, places == 0 ? "not-integer" : "places",
        places == 0
          ? "\(quoted(written)) is not a whole number, and \(code) takes no other."
          : "\(quoted(written)) has \(number.places) decimals; \(code) takes at most \(places).")
      return nil
    }
    guard scale.contains(number.value) else {
      refuse(
        .value, "not-a-level", "\(quoted(written)) is not one of the levels of \(code).",
        "They are \(scale.steps.map(PlainNumber.text).joined(separator: ", ")).")
      return nil
    }
    if number.hasIdleDecimals, scale.places == 0 {
      remark(.value, "integer-point-zero", "\(quoted(written)) was read as a whole number.")
    }
    return number.value
  }

  private func hint(for scale: ValueScale) -> String? {
    switch (scale.minimum.isFinite, scale.maximum.isFinite) {
    case (true, true):
      "It goes from \(PlainNumber.text(scale.minimum)) to \(PlainNumber.text(scale.maximum))."
    case (true, false): "It begins at \(PlainNumber.text(scale.minimum))."
    case (false, true): "It ends at \(PlainNumber.text(scale.maximum))."
    case (false, false): nil
    }
  }

  private mutating func yesOrNo() -> Double? {
    switch trimmed(.value)?.asciiLowercased {
    case "yes": 1
    case "partly": 0.5
    case "no": 0
    case .some, .none: nil
    }
  }

  /// The number in `field`; nil where it was refused.
  mutating func number(_ field: ObservationField) -> DecimalText? {
    let form = fields[field.place].form
    let isJSON = form == .number
    switch form {
    case .untyped, .number: break
    case .absent, .null: return nil
    case .string:
      refuse(
        field, "type", "\"\(rules.name(field))\" must be a number without quotes.")
      return nil
    case .other(let kind):
      refuse(field, "type", "\"\(rules.name(field))\" must be a number, not \(kind).")
      return nil
    }
    guard let text = trimmed(field) else { return nil }
    let allowsExponents = isJSON || rules.dialect.exponents
    do {
      let number = try DecimalText(
        text, mark: isJSON ? .point : rules.dialect.decimal, exponents: allowsExponents)
      if number.isNegativeZero { remark(field, "negative-zero", "\(text) was read as 0.") }
      if isJSON, number.hasExponent, !rules.dialect.exponents {
        remark(
          field, "number-format",
          "\(quoted(text)) was read as \(PlainNumber.text(number.value)).",
          "Write it without an exponent.")
      }
      return number
    } catch {
      refuse(field, error.code, error.message(quoted(text)), error.hint(rules.dialect.decimal))
      return nil
    }
  }
}
