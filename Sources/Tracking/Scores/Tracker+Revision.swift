import Records

extension Tracker {
  /// The newest revision; what is made from the same one need not be made or sent again.
  public func newestRevision() async throws(TrackingError) -> Revision {
    try await blocking { () throws(TrackingError) in
      let acts = try TrackingError.store { () throws(StoreError) in try store.acts(limit: 1) }
      return Revision(number: acts.first?.id ?? 0, time: acts.first?.time)
    }
  }
}
