extension SourceListReader {
  /// The language of a source, a known tag.
  mutating func language(_ fields: YAMLFields) -> String? {
    guard let text = reader.text(fields, "language") else { return nil }
    if let tag = LanguageTag(text) { return tag.description }
    reader.refuse(
      "language", "\"\(text)\" is not a language.", at: fields.place(of: "language"),
      hint: LanguageTag.hint(for: text))
    return nil
  }

  /// The rhythm that is expected of a source.
  mutating func rhythm(_ fields: YAMLFields) -> Rhythm? {
    guard let text = reader.text(fields, "rhythm") else { return nil }
    do throws(RhythmProblem) {
      return try Rhythm(text)
    } catch {
      reader.refuse("rhythm", error.description, at: fields.place(of: "rhythm"))
      return nil
    }
  }

  /// The codes of what a source serves.
  mutating func codes(_ fields: YAMLFields, _ key: String) -> [String] {
    reader.list(fields, key).compactMap { value in
      guard let code = reader.text(of: value) else { return nil }
      if let known = checks.indicators, !known.contains(code) {
        reader.refuse(
          "unknown-indicator", "No framework that is loaded has \"\(code)\".", at: value.place,
          hint: NearMiss.hint(for: code, among: known.sorted())
            ?? "`yardstick framework show ID` lists them.")
      }
      return code
    }
  }

  /// When a source of that kind is fetched.
  mutating func schedule(_ fields: YAMLFields, of kind: SourceKind) -> String? {
    guard let text = reader.text(fields, "schedule"), text != "never" else { return nil }
    if kind == .upload {
      reader.refuse(
        "schedule", "An upload is never fetched, and so has no schedule.",
        at: fields.place(of: "schedule"), hint: "Leave the schedule out, or name another kind.")
    }
    if let problem = checks.schedule(text) {
      reader.refuse("schedule", problem, at: fields.place(of: "schedule"))
    }
    return text
  }

  /// The file of certificates to trust for a source.
  mutating func authorities(_ fields: YAMLFields) -> String? {
    guard let path = reader.text(fields, "authorities") else { return nil }
    if let problem = checks.authorities(path) {
      reader.refuse("authorities", problem, at: fields.place(of: "authorities"))
    }
    return path
  }

  /// Which captures of a source keep their bodies.
  mutating func retention(_ fields: YAMLFields) -> Retention? {
    guard let text = reader.text(fields, "retention") else { return nil }
    if let retention = Retention(text) { return retention }
    reader.refuse(
      "retention", "\"\(text)\" does not say what is kept.", at: fields.place(of: "retention"),
      hint: Retention.hint)
    return nil
  }

  /// The limits that a source has for itself.
  mutating func limits(_ fields: YAMLFields) -> SourceLimits {
    guard let value = fields["limits"],
      let inner = reader.fields(of: value, allowed: ["seconds", "bytes"])
    else { return SourceLimits() }
    return SourceLimits(
      seconds: reader.integer(inner, "seconds", in: SourceLimits.secondsAllowed),
      bytes: reader.integer(inner, "bytes", in: SourceLimits.bytesAllowed))
  }
}
