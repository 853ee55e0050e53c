import Indicators
import Records

extension Tracker {
  /// The version of a source that `person` saw last, and its newest; nil where that is the same one.
  ///
  /// Somebody who never looked is taken to know the first version.
  public func unseen(
    ofSource name: String, by person: String
  ) async throws(TrackingError) -> (old: Capture, new: Capture)? {
    try await blocking { () throws(TrackingError) in
      try unseen(of: try source(named: name), by: person)
    }
  }

  func unseen(
    of source: Source, by person: String
  ) throws(TrackingError) -> (old: Capture, new: Capture)? {
    let versions = try versions(of: source)
    let seen = try TrackingError.store { () throws(StoreError) in
      try store.lastLook(at: source.id ?? 0, by: person)
    }
    let old = seen.flatMap { seen in versions.last { $0.id ?? 0 <= seen } } ?? versions.first
    guard let old, let new = versions.last, old.id != new.id else { return nil }
    return (old, new)
  }

  /// Notes that `person` has seen a source as it was at a capture; nothing where they saw a newer one.
  public func look(atCapture id: Int64, by person: String) async throws(TrackingError) {
    try await blocking { () throws(TrackingError) in
      let source = try recorded(id).source
      try TrackingError.store { () throws(StoreError) in
        guard try store.lastLook(at: source, by: person) ?? 0 < id else { return }
        try store.look(at: id, by: person, at: now())
      }
    }
  }
}
