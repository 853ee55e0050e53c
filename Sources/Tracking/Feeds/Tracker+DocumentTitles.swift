import Indicators
import Reading
import Records

extension Tracker {
  /// Gives documents that their feed did not name, as those of a sitemap, the titles that they have
  /// themselves, once their texts were read.
  func nameDocuments(_ documents: [Source]) async throws(TrackingError) {
    let nameless = documents.filter { $0.title == $0.address }
    guard !nameless.isEmpty else { return }
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in
        for document in nameless {
          guard let id = document.id, let title = try title(ofSource: id) else { continue }
          try store.change(
            id, by: "feed \(document.feed ?? 0)", reason: "the title of the document", at: now()
          ) { standing in
            if standing.title == standing.address { standing.title = title }
          }
        }
      }
    }
  }

  private func title(ofSource id: Int64) throws(StoreError) -> String? {
    guard let capture = try store.lastGoodCapture(of: id)?.id,
      let title = try store.text(ofCapture: capture)?.title, title.contains(where: \.isLetter)
    else { return nil }
    return String(title.prefix(FeedEntry.mostTitle))
  }
}
