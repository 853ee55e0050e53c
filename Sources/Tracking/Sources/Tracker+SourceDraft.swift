import Archiving
import Foundation
import Indicators
import Records

extension Tracker {
  /// The source that `draft` describes; throws at the first thing that cannot be.
  func source(from draft: SourceDraft) throws(TrackingError) -> Source {
    try refuseControls(in: draft)
    let address = try address(draft.address)
    var source = Source(address: address, title: draft.title ?? address, addedAt: now())
    source.country = try draft.country.map(country)
    source.language = try draft.language.map(language)
    source.indicators = try indicators(draft.indicators)
    if let kind = draft.kind { source.kind = try named(kind, as: "kind") }
    source.schedule = try draft.schedule.map(schedule)
    source.rhythm = try draft.rhythm.map(rhythm)
    (source.owner, source.licence) = (draft.owner, draft.licence)
    source.authorities = try draft.authorities.map(authorities)
    if let retention = draft.retention { source.retention = try self.retention(retention) }
    source.limits = try limits(draft.limits)
    return source
  }

  private func refuseControls(in draft: SourceDraft) throws(TrackingError) {
    let texts = [
      draft.title, draft.language, draft.schedule, draft.owner, draft.licence, draft.authorities,
    ]
    for text in texts.compactMap({ $0 }) + draft.indicators
    where text.unicodeScalars.contains(where: FieldReader.isControl) {
      throw .setting("text", reason: "it holds a control character; remove it")
    }
  }

  private func address(_ text: String) throws(TrackingError) -> String {
    do throws(WebAddressProblem) {
      return try WebAddress(text).description
    } catch {
      throw .setting("address", reason: error.description)
    }
  }

  private func country(_ code: String) throws(TrackingError) -> String {
    if let country = countries.country(anyCode: code) { return country.code.rawValue }
    let hint = NearMiss.closest(to: code, among: countries.countries.map(\.code.rawValue))
    throw .setting(
      "country",
      reason: "\"\(code)\" is not known" + (hint.map { "; did you mean \"\($0)\"?" } ?? ""))
  }

  private func language(_ text: String) throws(TrackingError) -> String {
    guard let tag = LanguageTag(text) else {
      throw .setting(
        "language", reason: "\"\(text)\" is not known. \(LanguageTag.hint(for: text))")
    }
    return tag.description
  }

  /// The codes as given, each of a framework that is loaded or of an indicator of one.
  private func indicators(_ codes: [String]) throws(TrackingError) -> [String] {
    guard !codes.isEmpty else { return [] }
    var known: Set<String> = []
    for stored in try TrackingError.store({ () throws(StoreError) in try store.frameworks() }) {
      known.insert(stored.code.rawValue)
      known.formUnion(try read(stored).indicators.map(\.code.rawValue))
    }
    for code in codes where !known.contains(code) {
      let hint = NearMiss.hint(for: code, among: known.sorted())
      throw .setting(
        "indicator",
        reason: "no framework that is loaded has \"\(code)\". "
          + (hint ?? "`yardstick framework show ID` lists them."))
    }
    return codes
  }

  private func schedule(_ text: String) throws(TrackingError) -> String {
    do throws(ScheduleProblem) {
      _ = try Schedule(text)
      return text
    } catch {
      throw .setting("schedule", reason: error.description)
    }
  }

  private func rhythm(_ text: String) throws(TrackingError) -> Rhythm {
    do throws(RhythmProblem) {
      return try Rhythm(text)
    } catch {
      throw .setting("rhythm", reason: error.description)
    }
  }

  private func authorities(_ path: String) throws(TrackingError) -> String {
    let file = URL(filePath: path).standardizedFileURL.path
    guard FileManager.default.isReadableFile(atPath: file) else { throw .missingFile(path) }
    return file
  }

  private func retention(_ text: String) throws(TrackingError) -> Retention {
    guard let retention = Retention(text) else {
      throw .setting(
        "retention", reason: "\"\(text)\" does not say what is kept. \(Retention.hint)")
    }
    return retention
  }

  private func limits(_ limits: SourceLimits) throws(TrackingError) -> SourceLimits {
    for (name, value, allowed) in [
      ("limit of seconds", limits.seconds, SourceLimits.secondsAllowed),
      ("limit of bytes", limits.bytes, SourceLimits.bytesAllowed),
    ] {
      guard let value, !allowed.contains(value) else { continue }
      throw .setting(
        name, reason: "it is \(value) and must be \(allowed.lowerBound) to \(allowed.upperBound)")
    }
    return limits
  }

  private func named<Choice>(
    _ word: String, as setting: String
  ) throws(TrackingError) -> Choice
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    if let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw .setting(setting, reason: "\"\(word)\" is not one of \(words)")
  }
}
