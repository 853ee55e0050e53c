import Foundation
import Indicators
import Reading
import Records

extension Tracker {
  /// The documents in which all `words` stand, the best first, each with a passage.
  ///
  /// Script, case and diacritics do not matter; a phrase is set in quotation marks. Only the newest
  /// text of a source is searched, unless `isHistorical`.
  public func search(
    _ words: String, country: String? = nil, source name: String? = nil,
    isHistorical: Bool = false, limit: Int = 50
  ) async throws(TrackingError) -> [SearchResult] {
    guard let query = SearchQuery(words) else {
      let hasWords = !FoldedText(words).bytes.isEmpty
      throw .setting(
        "search",
        reason: hasWords
          ? "it has more than \(SearchQuery.mostPhrases) words; leave some out"
          : "name at least one word; marks alone are not searched for")
    }
    return try await blocking { () throws(TrackingError) in
      let source = try name.map { name throws(TrackingError) in try self.source(named: name) }
      let code = try country.map { code throws(TrackingError) in try knownCountry(code) }
      let hits = try TrackingError.store { () throws(StoreError) in
        try store.search(
          query.expression, country: code, source: source?.id, isHistorical: isHistorical,
          limit: limit)
      }
      var results: [SearchResult] = []
      for hit in hits {
        if let result = try result(hit, query) { results.append(result) }
      }
      return results
    }
  }

  private func result(
    _ hit: Store.SearchHit, _ query: SearchQuery
  ) throws(TrackingError) -> SearchResult? {
    let text = try TrackingError.store { () throws(StoreError) in try store.text(hit.text) }
    guard let text else { return nil }
    let passage =
      FoundPassage(of: query, in: text.text)
      ?? text.whole.flatMap { FoundPassage(of: query, in: $0) }
    return SearchResult(
      source: try source(named: String(hit.source)), capture: try recorded(hit.capture),
      passage: passage?.text ?? "", highlights: passage?.highlights ?? [], page: passage?.page)
  }

  /// Mends the index of the texts where it is not as it should be; what cannot be mended is said.
  func mendedSearch() throws(StoreError) -> [String] {
    guard try !store.checkSearch().isEmpty else { return [] }
    try store.rebuildSearch { FoldedText($0.whole ?? $0.text).text }
    return try store.checkSearch()
  }
}
