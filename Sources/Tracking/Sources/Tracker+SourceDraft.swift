import Archiving
import Foundation
import Indicators
import Records

extension Tracker {
  /// The source that `draft` describes; throws at the first thing that cannot be.
  func source(from draft: SourceDraft) throws(TrackingError) -> Source {
    let address = try address(draft.address)
    var source = Source(address: address, title: address, addedAt: now())
    try apply(draft, to: &source)
    return source
  }

  /// Says of `source` what `draft` names beside the address; an empty text takes a fact away.
  func apply(_ draft: SourceDraft, to source: inout Source) throws(TrackingError) {
    try refuseControls(in: draft)
    if let title = draft.title { source.title = Self.fact(title) ?? source.address }
    if let text = draft.country { source.country = try Self.fact(text).map(knownCountry) }
    if let text = draft.language { source.language = try Self.fact(text).map(knownLanguage) }
    if let codes = draft.indicators { source.indicators = try indicators(codes) }
    if let kind = draft.kind { source.kind = try named(kind, as: "kind") }
    if let text = draft.schedule {
      source.schedule = try text == "never" ? nil : Self.fact(text).map(schedule)
    }
    if let text = draft.rhythm { source.rhythm = try Self.fact(text).map(rhythm) }
    if let owner = draft.owner { source.owner = Self.fact(owner) }
    if let licence = draft.licence { source.licence = Self.fact(licence) }
    if let path = draft.authorities { source.authorities = try Self.fact(path).map(authorities) }
    if let retention = draft.retention { source.retention = try self.retention(retention) }
    let limits = try limits(draft.limits)
    source.limits.seconds = limits.seconds ?? source.limits.seconds
    source.limits.bytes = limits.bytes ?? source.limits.bytes
    if draft.kind != nil || draft.schedule != nil { try refuseScheduledUpload(source) }
  }

  /// What is never fetched has no schedule, lest somebody believe that it is watched.
  private func refuseScheduledUpload(_ source: Source) throws(TrackingError) {
    guard source.kind == .upload, let schedule = source.schedule else { return }
    throw .setting(
      "kind",
      reason: "an upload is never fetched, but its schedule is \"\(schedule)\"; "
        + "end that with --schedule never, or name another kind")
  }

  private static func fact(_ text: String) -> String? { text.isEmpty ? nil : text }

  private func refuseControls(in draft: SourceDraft) throws(TrackingError) {
    let texts = [
      draft.title, draft.language, draft.schedule, draft.owner, draft.licence, draft.authorities,
    ]
    for text in texts.compactMap({ $0 }) + (draft.indicators ?? [])
    where text.unicodeScalars.contains(where: FieldReader.isControl) {
      throw .setting("text", reason: "it holds a control character; remove it")
    }
  }

  /// The address in the one way in which it is written.
  func address(_ text: String) throws(TrackingError) -> String {
    do throws(WebAddressProblem) {
      return try WebAddress(text).description
    } catch {
      throw .setting("address", reason: error.description)
    }
  }

  /// The code of a country that is known.
  func knownCountry(_ code: String) throws(TrackingError) -> String {
    if let country = countries.country(anyCode: code) { return country.code.rawValue }
    let hint = NearMiss.closest(to: code, among: countries.countries.map(\.code.rawValue))
    throw .setting(
      "country",
      reason: "\"\(code)\" is not known" + (hint.map { "; did you mean \"\($0)\"?" } ?? ""))
  }

  /// A tag of a language that is known, as it is written.
  func knownLanguage(_ text: String) throws(TrackingError) -> String {
    guard let tag = LanguageTag(text) else {
      throw .setting(
        "language", reason: "\"\(text)\" is not known. \(LanguageTag.hint(for: text))")
    }
    return tag.description
  }

  /// The codes as given, each of a framework that is loaded or of an indicator of one.
  private func indicators(_ codes: [String]) throws(TrackingError) -> [String] {
    guard !codes.isEmpty else { return [] }
    let known = try knownIndicators()
    for code in codes where !known.contains(code) {
      let hint = NearMiss.hint(for: code, among: known.sorted())
      throw .setting(
        "indicator",
        reason: "no framework that is loaded has \"\(code)\". "
          + (hint ?? "`yardstick framework show ID` lists them."))
    }
    return codes
  }

  /// The codes of the frameworks that are loaded, and of their indicators.
  func knownIndicators() throws(TrackingError) -> Set<String> {
    var known: Set<String> = []
    for stored in try TrackingError.store({ () throws(StoreError) in try store.frameworks() }) {
      known.insert(stored.code.rawValue)
      known.formUnion(try read(stored).indicators.map(\.code.rawValue))
    }
    return known
  }

  private func schedule(_ text: String) throws(TrackingError) -> String {
    let problem = Self.problem(ofSchedule: text, at: now(), in: settings.clock)
    if let problem { throw .setting("schedule", reason: problem) }
    return text
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
