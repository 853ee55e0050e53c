/// Reads typed values out of located YAML and lists everything that is wrong with it.
package struct FieldReader {
  /// What was found so far.
  package var problems: [Problem] = []

  /// A reader that found nothing yet.
  package init() {}

  /// Lists a problem.
  package mutating func refuse(
    _ code: String, _ message: String, at place: Problem.Place, hint: String? = nil
  ) {
    problems.append(Problem(code: code, message, at: place, hint: hint))
  }

  /// The fields of `value`, a mapping that may hold only `allowed` keys.
  package mutating func fields(of value: YAMLValue, allowed: [String]) -> YAMLFields? {
    guard case .map(let pairs) = value.content else {
      refuse("type", "Expected a mapping, found \(value.kindInWords).", at: value.place)
      return nil
    }
    for (key, _) in pairs where !allowed.contains(key.text) {
      refuse(
        "unknown-key", "Unknown key \"\(key.text)\".", at: key.place,
        hint: NearMiss.hint(for: key.text, among: allowed)
          ?? "Known here: \(allowed.joined(separator: ", ")).")
    }
    return YAMLFields(
      place: value.place,
      values: Dictionary(pairs.map { ($0.key.text, $0.value) }, uniquingKeysWith: { a, _ in a }))
  }

  /// The pairs of `value`, a mapping with free keys; none where it is absent.
  package mutating func pairs(of value: YAMLValue?) -> [(key: YAMLKey, value: YAMLValue)] {
    guard let value else { return [] }
    guard case .map(let pairs) = value.content else {
      refuse("type", "Expected a mapping, found \(value.kindInWords).", at: value.place)
      return []
    }
    return pairs
  }

  /// The elements of the list at `key`; none where it is absent.
  package mutating func list(_ fields: YAMLFields, _ key: String) -> [YAMLValue] {
    guard let value = fields[key] else { return [] }
    guard case .list(let elements) = value.content else {
      refuse("type", "Expected a list, found \(value.kindInWords).", at: value.place)
      return []
    }
    return elements
  }

  /// The text at `key`, a scalar.
  package mutating func text(_ fields: YAMLFields, _ key: String) -> String? {
    fields[key].flatMap { text(of: $0) }
  }

  /// The text of `value`, a scalar.
  package mutating func text(of value: YAMLValue) -> String? {
    guard case .scalar(let text, _) = value.content else {
      refuse("type", "Expected a text, found \(value.kindInWords).", at: value.place)
      return nil
    }
    if text.unicodeScalars.contains(where: FieldReader.isControl) {
      refuse(
        "control-character", "The text holds a control character.", at: value.place,
        hint: "Remove it; line breaks and tabs are allowed.")
      return nil
    }
    return text
  }

  /// The text at `key`, which must be there and not be blank.
  package mutating func requiredText(_ fields: YAMLFields, _ key: String) -> String? {
    guard fields[key] != nil else {
      refuse("missing", "The key \"\(key)\" is missing.", at: fields.place(of: key))
      return nil
    }
    guard let text = text(fields, key), text.contains(where: { !$0.isWhitespace }) else {
      refuse("missing", "\"\(key)\" is empty.", at: fields.place(of: key))
      return nil
    }
    return text
  }

  /// Whether `scalar` could steer a terminal or a log; line breaks and tabs cannot.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }

  /// The number at `key`.
  package mutating func number(
    _ fields: YAMLFields, _ key: String, in range: ClosedRange<Double>? = nil
  ) -> Double? {
    guard let value = fields[key], let number = number(of: value) else { return nil }
    if let range, !range.contains(number) {
      let upper = range.upperBound.isFinite ? " to \(range.upperBound)" : " or more"
      refuse(
        "out-of-range", "\"\(key)\" is \(number).", at: value.place,
        hint: "It must be \(range.lowerBound)\(upper).")
      return nil
    }
    return number
  }

  /// The number that `value` is: digits with an optional sign, point and exponent.
  package mutating func number(of value: YAMLValue) -> Double? {
    if case .scalar(let text, true) = value.content, let number = FieldReader.number(from: text) {
      return number
    }
    refuse(
      "type", "Expected a number, found \(value.kindInWords).", at: value.place,
      hint: "Write digits with a decimal point, without quotes.")
    return nil
  }

  /// The number that `text` writes in decimal digits; nil for anything else, `nan` and `inf` too.
  package static func number(from text: some StringProtocol) -> Double? {
    let allowed = text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
    guard allowed, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// The whole number at `key`.
  package mutating func integer(
    _ fields: YAMLFields, _ key: String, in range: ClosedRange<Int>
  ) -> Int? {
    guard let value = fields[key] else { return nil }
    guard case .scalar(let text, true) = value.content, let number = Int(text) else {
      refuse("type", "Expected a whole number, found \(value.kindInWords).", at: value.place)
      return nil
    }
    guard range.contains(number) else {
      refuse(
        "out-of-range", "\"\(key)\" is \(number).", at: value.place,
        hint: "It must be \(range.lowerBound) to \(range.upperBound).")
      return nil
    }
    return number
  }

  /// `true` or `false` at `key`.
  package mutating func truth(_ fields: YAMLFields, _ key: String) -> Bool? {
    guard let value = fields[key] else { return nil }
    switch value.content {
    case .scalar("true", true): return true
    case .scalar("false", true): return false
    case .scalar, .list, .map:
      refuse("type", "Expected true or false, found \(value.kindInWords).", at: value.place)
      return nil
    }
  }
}
