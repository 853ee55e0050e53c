import Foundation
import Indicators
import Records

extension Tracker {
  /// How every source fares, the most urgent first; within a cause by title.
  public func sourceConditions() async throws(TrackingError) -> [SourceCondition] {
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in
        let (last, good, news) = (
          try store.lastCaptures(), try store.lastGoodCaptures(), try store.lastNews()
        )
        let watches = try store.watches()
        let undecided = Set(try store.untriagedChanges(limit: 1_000_000).map(\.source))
        let moment = now()
        return try store.sources().map { source in
          let id = source.id ?? 0
          return SourceCondition(
            source: source, last: last[id], lastSeen: good[id]?.startedAt,
            cause: Self.cause(
              of: source, last: last[id], news: news[id], isUndecided: undecided.contains(id),
              isFailing: watches[id]?.health.isFailing ?? false, at: moment))
        }.sorted { ($0.cause.rank, $0.source.title) < ($1.cause.rank, $1.source.title) }
      }
    }
  }

  /// How far the texts of captures have been read; it grows when one is added.
  public func newestText() async throws(TrackingError) -> Int64 {
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in try store.newestText() }
    }
  }

  /// The day it is, in UTC, as `2026-05-28`.
  public var today: String { String(now().formatted(.iso8601).prefix(10)) }

  private static func cause(
    of source: Source, last: Capture?, news: Date?, isUndecided: Bool, isFailing: Bool,
    at moment: Date
  ) -> SourceCause {
    switch source.state {
    case .paused: return .paused
    case .dead: return .dead
    case .active: break
    }
    if isUndecided { return .changed }
    guard let last else { return .neverFetched }
    guard last.address == source.address else { return .notFetchedThere }
    guard last.outcome.isGood else {
      return isFailing ? .failing(last.outcome) : .failed(last.outcome)
    }
    if let target = last.movedTo { return .moved(to: target) }
    let since = news ?? source.addedAt
    if let rhythm = source.rhythm, rhythm.silence(after: since, in: .gmt) <= moment {
      return .silent(since: since)
    }
    return .inOrder
  }
}
