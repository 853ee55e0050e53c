import Foundation
import Indicators
import Reading
import Records

extension Tracker {
  /// How two captures of one source differ, by their numbers in either order.
  public func difference(
    between one: Int64, and other: Int64
  ) async throws(TrackingError) -> CaptureDifference {
    try await blocking { () throws(TrackingError) in
      try difference(try recorded(min(one, other)), try recorded(max(one, other)))
    }
  }

  /// How the last two versions of a source differ; nil where there is only one.
  public func lastDifference(
    ofSource name: String
  ) async throws(TrackingError) -> CaptureDifference? {
    try await blocking { () throws(TrackingError) in
      let versions = try versions(of: try source(named: name))
      guard let new = versions.last, let old = versions.dropLast().last else { return nil }
      return try difference(old, new)
    }
  }

  /// How a source differs from what `person` saw of it last; nil where that is its newest version.
  public func difference(
    ofSource name: String, sinceLastLookOf person: String
  ) async throws(TrackingError) -> CaptureDifference? {
    try await blocking { () throws(TrackingError) in
      guard let unseen = try unseen(of: try source(named: name), by: person) else { return nil }
      return try difference(unseen.old, unseen.new)
    }
  }

  func recorded(_ id: Int64) throws(TrackingError) -> Capture {
    let found = try TrackingError.store { () throws(StoreError) in try store.capture(id) }
    guard let found else { throw .unknownCapture(id) }
    return found
  }

  func versions(of source: Source) throws(TrackingError) -> [Capture] {
    try TrackingError.store { () throws(StoreError) in try store.versions(of: source.id ?? 0) }
  }

  func difference(_ old: Capture, _ new: Capture) throws(TrackingError) -> CaptureDifference {
    guard old.source == new.source else { throw .foreignCaptures(old.id ?? 0, new.id ?? 0) }
    let source = try source(named: String(new.source))
    let rules = try noiseRules(of: new.source)
    let texts = try textSource()
    return CaptureDifference(
      source: source, old: old, new: new,
      comparison: TextComparison(
        from: try readable(old, source, rules, texts).text,
        to: try readable(new, source, rules, texts).text,
        noise: (try? NoiseFilter(rules)) ?? .none, isWhole: true))
  }

  private func readable(
    _ capture: Capture, _ source: Source, _ rules: NoiseRules, _ texts: TextSource
  ) throws(TrackingError) -> CaptureText {
    guard let text = try texts.text(of: capture, source, rules) else {
      throw .withoutText(capture.id ?? 0, reason: "it has no body")
    }
    if let fault = text.fault { throw .withoutText(capture.id ?? 0, reason: fault) }
    return text
  }
}
