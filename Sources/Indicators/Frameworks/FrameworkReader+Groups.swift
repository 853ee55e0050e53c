extension FrameworkReader {
  /// `groups: {coast: [ARC, BOR], hills: [SYL]}`: every country stands in one group at most, and
  /// each that the framework lists stands in one.
  mutating func groups(_ fields: YAMLFields) -> [CountryGroup] {
    var placed: [String: String] = [:]
    let groups = reader.pairs(of: fields["groups"]).map { key, value in
      CountryGroup(name: key.text, countries: members(of: key, value, &placed))
    }
    let left = covered.map(\.code.rawValue).filter { placed[$0] == nil }
    if !groups.isEmpty, !left.isEmpty {
      reader.refuse(
        "missing", "No group holds \(left.joined(separator: ", ")).",
        at: fields.place(of: "groups"), hint: "Put every country of the framework in one group.")
    }
    return groups
  }

  private mutating func members(
    of key: YAMLKey, _ value: YAMLValue, _ placed: inout [String: String]
  ) -> [Code<Country>] {
    guard case .list(let elements) = value.content else {
      reader.refuse(
        "type", "Expected a list of countries, found \(value.kindInWords).", at: value.place,
        hint: "Write groups: {\(key.text): [AL, ME]}.")
      return []
    }
    if elements.isEmpty {
      reader.refuse(
        "empty", "The group \"\(key.text)\" is empty.", at: value.place,
        hint: "Put countries in it, or remove it.")
    }
    return elements.compactMap { member($0, of: key.text, &placed) }
  }

  private mutating func member(
    _ value: YAMLValue, of group: String, _ placed: inout [String: String]
  ) -> Code<Country>? {
    guard let text = reader.text(of: value),
      let country = country(YAMLKey(text: text, place: value.place))
    else { return nil }
    if let first = placed[text] {
      reader.refuse(
        "duplicate", "The country \"\(text)\" is in the group \"\(first)\" already.",
        at: value.place, hint: "Keep it in one group.")
      return nil
    }
    placed[text] = group
    return country
  }
}
