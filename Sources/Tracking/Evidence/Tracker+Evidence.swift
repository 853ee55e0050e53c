import Foundation
import Indicators
import Reading
import Records

extension Tracker {
  /// Which evidence is asked for.
  public enum EvidenceSelection: Sendable {
    /// All that stands.
    case all
    /// What rests on a source, named by number or address.
    case source(String)
    /// What a cell of a framework rests on; without a version its newest one.
    case cell(Cell, framework: Code<Framework>, version: Int?)
    /// What all cells of an indicator of a framework rest on; without a version its newest one.
    case indicator(Code<Node>, framework: Code<Framework>, version: Int?)
    /// What is under review because its passage changed or vanished.
    case reopened
  }

  /// The evidence of a selection, each piece with its state and what became of its passage.
  public func evidence(
    _ selection: EvidenceSelection
  ) async throws(TrackingError) -> [EvidenceStanding] {
    try await blocking { () throws(TrackingError) in
      let found: [CitedEvidence]
      switch selection {
      case .all, .reopened:
        found = try TrackingError.store { () throws(StoreError) in try store.evidence() }
      case .source(let name):
        let id = try source(named: name).id ?? 0
        found = try TrackingError.store { () throws(StoreError) in
          try store.evidence(ofSource: id)
        }
      case .cell(let cell, let code, let version):
        let framework = try framework(code, version)
        found = try TrackingError.store { () throws(StoreError) in
          try store.evidence(of: cell, in: framework.code, version: framework.version)
        }
      case .indicator(let code, let framework, let version):
        let framework = try self.framework(framework, version)
        found = try TrackingError.store { () throws(StoreError) in
          try store.evidence(
            ofIndicator: code, in: framework.code, version: framework.version)
        }
      }
      let standings = found.map(EvidenceStanding.init)
      guard case .reopened = selection else { return standings }
      return standings.filter { $0.evidence.state.isReopened }
    }
  }

  /// Adds a piece of evidence to a cell; gives its number and whether the passage was found.
  ///
  /// A passage that is not found is kept and flagged; the nearest one is named.
  public func add(
    _ draft: EvidenceDraft, framework code: Code<Framework>?, version: Int? = nil,
    by author: String, reason: String? = nil
  ) async throws(TrackingError) -> (id: Int64, finding: QuoteFinding?) {
    try Self.refuseFaults(of: draft)
    return try await blocking { () throws(TrackingError) in
      let framework = try framework(code, version)
      let source = try source(named: draft.source)
      var entry = EvidenceEntry(
        framework: framework.code, version: framework.version, cell: draft.cell,
        assessor: draft.assessor, source: source.id ?? 0, finding: .unsought)
      (entry.quote, entry.page) = (draft.quote, draft.page)
      entry.language = try draft.language.map(knownLanguage) ?? source.language
      entry.strength = draft.strength
      entry.replaces = try draft.replaces.map { id throws(TrackingError) in
        try replaced(id, by: draft.cell)
      }
      let finder = try finder(for: source)
      finder.fill(&entry)
      let added = try TrackingError.store { () throws(StoreError) in
        try store.add([entry], by: author, reason: reason, at: now())
      }
      return (added.first ?? 0, draft.quote.flatMap { finder.find($0, page: draft.page) })
    }
  }

  /// Lets an observation stand although a passage it rests on was changed; it needs a reason.
  public func confirm(
    evidence id: Int64, by author: String, reason: String
  ) async throws(TrackingError) {
    if reason.allSatisfy(\.isWhitespace) {
      throw .setting("reason", reason: "it is empty; say why the observation stands")
    }
    return try await blocking { () throws(TrackingError) in
      let evidence = try standingEvidence(id)
      guard evidence.state.isReopened, let capture = evidence.checkedCapture else {
        throw .setting("evidence", reason: "it is not under review")
      }
      try TrackingError.store { () throws(StoreError) in
        try store.answer(reopened: id, capture: capture, by: author, reason: reason, at: now())
      }
    }
  }

  /// Withdraws a piece of evidence.
  public func withdraw(
    evidence id: Int64, by author: String, reason: String? = nil
  ) async throws(TrackingError) {
    try await blocking { () throws(TrackingError) in
      _ = try standingEvidence(id)
      try TrackingError.store { () throws(StoreError) in
        try store.withdrawEvidence(id, by: author, reason: reason, at: now())
      }
    }
  }

  func standingEvidence(_ id: Int64) throws(TrackingError) -> CitedEvidence {
    let found = try TrackingError.store { () throws(StoreError) in try store.evidence(id) }
    guard let found else { throw .unknownEvidence(id) }
    return found
  }
}
