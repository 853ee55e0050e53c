import Foundation
import Indicators
import Reading
import Records

extension Tracker {
  /// How many characters the name of an expert may have.
  public static let longestExpert = 200
  /// How many characters a note on a decision may have.
  public static let longestNote = 1000

  /// The changes of which nothing was decided yet, those of cited sources first, then the newest.
  public func changesToTriage(limit: Int = 200) async throws(TrackingError) -> [ChangeToDecide] {
    try await blocking { () throws(TrackingError) in
      let (captures, sources, evidence) = try TrackingError.store { () throws(StoreError) in
        // All of them, for the newest are not those that matter most.
        (try store.untriagedChanges(limit: .max), try store.sources(), try store.evidence())
      }
      let byNumber = Dictionary(
        sources.map { ($0.id ?? 0, $0) }, uniquingKeysWith: { first, _ in first })
      let citations = Dictionary(grouping: evidence, by: \.source).mapValues(\.count)
      let changes = captures.compactMap { capture in
        byNumber[capture.source].map {
          ChangeToDecide(
            source: $0, capture: capture, citations: citations[capture.source] ?? 0)
        }
      }.sorted { ($0.citations, $0.capture.id ?? 0) > ($1.citations, $1.capture.id ?? 0) }
      return Array(changes.prefix(limit))
    }
  }

  /// The change that a capture shows, with all that was decided of it.
  public func change(ofCapture id: Int64) async throws(TrackingError) -> ChangeToDecide {
    try await blocking { () throws(TrackingError) in
      let capture = try recorded(id)
      let source = try source(named: String(capture.source))
      let citations = try TrackingError.store { () throws(StoreError) in
        try store.evidence(ofSource: capture.source).count
      }
      return ChangeToDecide(
        source: source, capture: capture, citations: citations, decisions: try decisions(of: id))
    }
  }

  /// Decides what a change is; earlier decisions stay on record.
  ///
  /// With `known`, the number of decisions that the author has seen, it is refused where somebody
  /// decided meanwhile.
  public func decide(
    _ decision: TriageDecision, ofCapture id: Int64, expert: String? = nil, note: String? = nil,
    knowing known: Int? = nil, by author: String
  ) async throws(TrackingError) {
    try await blocking { () throws(TrackingError) in
      let capture = try recorded(id)
      try refuseFaults(of: capture, decision, expert: expert, note: note)
      do throws(StoreError) {
        try store.decide(
          decision, of: id, expert: expert, note: note, knowing: known, by: author, at: now())
      } catch .decidedMeanwhile {
        let last = try decisions(of: id).last
        // A form that was sent twice has done its work.
        guard let last,
          (last.decision, last.expert, last.author) != (decision, expert, author)
        else { return }
        throw .decidedMeanwhile(last.decision, by: last.author)
      } catch {
        throw .store(error)
      }
    }
  }

  private func refuseFaults(
    of capture: Capture, _ decision: TriageDecision, expert: String?, note: String?
  ) throws(TrackingError) {
    guard capture.outcome == .changed || capture.outcome == .noiseOnly else {
      throw .setting(
        "capture", reason: "it shows no change, but ended as \(capture.outcome.rawValue)")
    }
    let earlier = try TrackingError.store { () throws(StoreError) in
      try store.lastGoodCapture(of: capture.source, before: capture.id ?? 0)
    }
    guard earlier != nil else {
      throw .setting("capture", reason: "it shows no change, being the first of its source")
    }
    if decision == .expert, expert?.allSatisfy(\.isWhitespace) ?? true {
      throw .setting("decision", reason: "name the expert it is sent to")
    }
    if let expert, expert.count > Self.longestExpert || expert.contains(where: \.isNewline) {
      throw .setting(
        "expert", reason: "give a name on one line, of at most \(Self.longestExpert) characters")
    }
    if let note, note.count > Self.longestNote {
      throw .setting("note", reason: "it has more than \(Self.longestNote) characters; shorten it")
    }
  }

  private func decisions(of id: Int64) throws(TrackingError) -> [ChangeToDecide.Decision] {
    try TrackingError.store { () throws(StoreError) in try store.triage(of: id) }.map {
      ChangeToDecide.Decision(
        decision: $0.decision, expert: $0.expert, note: $0.note, author: $0.act.author,
        time: $0.act.time)
    }
  }
}
