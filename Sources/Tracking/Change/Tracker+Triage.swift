import Foundation
import Indicators
import Reading
import Records

extension Tracker {
  /// A change of a source that waits for a decision.
  public struct PendingChange: Sendable, Equatable {
    /// The source.
    public let source: Source
    /// The capture that showed the change.
    public let capture: Capture
    /// How many pieces of standing evidence cite the source.
    public let citations: Int
  }

  /// The changes of which nothing was decided yet, those of cited sources first, then the newest.
  public func changesToTriage(limit: Int = 200) async throws(TrackingError) -> [PendingChange] {
    try await blocking { () throws(TrackingError) in
      let (captures, sources, evidence) = try TrackingError.store { () throws(StoreError) in
        (try store.untriagedChanges(limit: limit), try store.sources(), try store.evidence())
      }
      let byNumber = Dictionary(
        sources.map { ($0.id ?? 0, $0) }, uniquingKeysWith: { first, _ in first })
      let citations = Dictionary(grouping: evidence, by: \.source).mapValues(\.count)
      return captures.compactMap { capture in
        byNumber[capture.source].map {
          PendingChange(
            source: $0, capture: capture, citations: citations[capture.source] ?? 0)
        }
      }.sorted { ($0.citations, $0.capture.id ?? 0) > ($1.citations, $1.capture.id ?? 0) }
    }
  }

  /// Decides what a change is; earlier decisions stay on record.
  public func decide(
    _ decision: TriageDecision, ofCapture id: Int64, expert: String? = nil, note: String? = nil,
    by author: String
  ) async throws(TrackingError) {
    try await blocking { () throws(TrackingError) in
      let capture = try recorded(id)
      guard capture.outcome == .changed || capture.outcome == .noiseOnly else {
        throw .setting(
          "capture", reason: "it shows no change, but ended as \(capture.outcome.rawValue)")
      }
      if decision == .expert, expert?.isEmpty ?? true {
        throw .setting("decision", reason: "name the expert it is sent to")
      }
      try TrackingError.store { () throws(StoreError) in
        try store.decide(decision, of: id, expert: expert, note: note, by: author, at: now())
      }
    }
  }

  /// What was decided of a change, oldest first.
  public func decisions(ofCapture id: Int64) async throws(TrackingError) -> [Store.Triage] {
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in try store.triage(of: id) }
    }
  }
}
