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
