extension FieldReader {
  /// One of the words of `Choice` at `key`.
  package mutating func choice<Choice>(_ fields: YAMLFields, _ key: String) -> Choice?
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    fields[key].flatMap { choice(of: $0) }
  }

  /// The word of `Choice` that `value` is.
  package mutating func choice<Choice>(of value: YAMLValue) -> Choice?
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    guard let text = text(of: value) else { return nil }
    return choice(from: text, at: value.place)
  }

  /// The word of `Choice` that `text` is.
  package mutating func choice<Choice>(from text: String, at place: Problem.Place) -> Choice?
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    refuse(
      "unknown-word", "\"\(text)\" is not known here.", at: place,
      hint: NearMiss.hint(for: text, among: words) ?? "Known: \(words.joined(separator: ", ")).")
    return nil
  }

  /// A text in several languages at `key`: a mapping, or one text that counts as English.
  package mutating func localizedText(_ fields: YAMLFields, _ key: String) -> LocalizedText? {
    fields[key].flatMap { localizedText(of: $0) }
  }

  /// A text in several languages at `key`, which must be there.
  package mutating func requiredLocalizedText(_ fields: YAMLFields, _ key: String) -> LocalizedText?
  {
    guard fields[key] != nil else {
      refuse(
        "missing", "The key \"\(key)\" is missing.", at: fields.place(of: key),
        hint: "Write \(key): {en: ..., tr: ...}.")
      return nil
    }
    return localizedText(fields, key)
  }

  /// A text in several languages.
  package mutating func localizedText(of value: YAMLValue) -> LocalizedText? {
    switch value.content {
    case .scalar: return text(of: value).map { LocalizedText(english: $0) }
    case .list:
      refuse("type", "Expected a text by language, found a list.", at: value.place)
      return nil
    case .map(let pairs):
      var wordings: [Language: String] = [:]
      for (key, inner) in pairs {
        let language: Language? = choice(from: key.text, at: key.place)
        if let language, let wording = text(of: inner) { wordings[language] = wording }
      }
      return LocalizedText(wordings)
    }
  }

  /// The day at `key`, written `2024-06-30`.
  package mutating func date(_ fields: YAMLFields, _ key: String) -> CalendarDate? {
    guard let value = fields[key], let text = text(of: value) else { return nil }
    if let date = CalendarDate(text) { return date }
    refuse(
      "date", "\"\(text)\" is not a day of the calendar.", at: value.place,
      hint: "Write it as 2024-06-30.")
    return nil
  }

  /// The citation at `key`: a mapping of title, url, page and note, or an address alone.
  package mutating func citation(_ fields: YAMLFields, _ key: String) -> Citation? {
    guard let value = fields[key] else { return nil }
    if case .scalar(let address, _) = value.content { return Citation(address: address) }
    guard let inner = self.fields(of: value, allowed: ["title", "url", "page", "note"]) else {
      return nil
    }
    return Citation(
      title: localizedText(inner, "title"), address: webAddress(inner, "url"),
      page: text(inner, "page"), note: localizedText(inner, "note"))
  }

  private mutating func webAddress(_ fields: YAMLFields, _ key: String) -> String? {
    guard let text = text(fields, key) else { return nil }
    if text.hasPrefix("https://") || text.hasPrefix("http://") { return text }
    refuse(
      "address", "\"\(text)\" is not a web address.", at: fields.place(of: key),
      hint: "It must begin with https:// or http://.")
    return nil
  }
}
