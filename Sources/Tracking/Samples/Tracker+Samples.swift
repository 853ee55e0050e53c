import Indicators
import Records

extension Tracker {
  /// Watches the documents of `list` as they are served at `origin`; gives their numbers.
  public func watch(
    _ list: SampleList, at origin: String, by author: String
  ) async throws(TrackingError) -> [String] {
    var numbers: [String] = []
    for sample in list.samples {
      let address = "\(origin)/\(sample.path)"
      if let known = try await knownSource(at: address) {
        numbers.append(known)
        continue
      }
      var draft = SourceDraft(address: address)
      draft.title = sample.title
      draft.language = sample.language
      draft.kind = sample.kind.rawValue
      numbers.append("\(try await add(draft, by: author))")
    }
    return numbers
  }

  private func knownSource(at address: String) async throws(TrackingError) -> String? {
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in
        try store.source(at: address)?.id.map { "\($0)" }
      }
    }
  }
}
