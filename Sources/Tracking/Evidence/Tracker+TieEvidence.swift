import Foundation
import Indicators
import Reading
import Records

extension Tracker {
  /// Ties what observations cite of watched sources to the newest good captures of these; gives how
  /// many pieces of evidence that made.
  ///
  /// What is cited of a source without a text waits for its first one.
  func tieEvidence(by author: String) throws(TrackingError) -> Int {
    var tied = 0
    for (source, addresses) in try citedSources() {
      let finder = try finder(for: source)
      guard finder.capture != nil else { continue }
      let entries = try TrackingError.store { () throws(StoreError) in
        try store.untiedPassages(at: addresses)
      }.map { passage in
        var entry = EvidenceEntry(
          framework: passage.framework, version: passage.version, cell: passage.cell,
          assessor: passage.assessor, source: source.id ?? 0, finding: .unsought)
        (entry.revision, entry.quote) = (passage.revision, passage.evidence.quote)
        (entry.page, entry.language) = (passage.evidence.page, source.language)
        finder.fill(&entry)
        return entry
      }
      tied += try TrackingError.store { () throws(StoreError) in
        try store.add(entries, by: author, at: now()).count
      }
    }
    return tied
  }

  /// Ties what was just recorded or imported.
  public func tieEvidence(by author: String) async throws(TrackingError) -> Int {
    try await blocking { () throws(TrackingError) in try tieEvidence(by: author) }
  }

  /// The watched sources that observations cite, with the writings of their addresses.
  private func citedSources() throws(TrackingError) -> [(source: Source, addresses: [String])] {
    let (cited, sources, meant) = try TrackingError.store { () throws(StoreError) in
      let cited = try store.citedAddresses()
      return cited.isEmpty
        ? (cited, [], [:]) : (cited, try store.sources(), try store.sourcesByAddress())
    }
    let writings = Dictionary(grouping: cited) { writing in
      meant[(try? WebAddress(writing))?.description ?? writing]
    }
    return sources.compactMap { source in
      writings[source.id].map { (source: source, addresses: $0) }
    }
  }

  /// A finder over the newest good capture of `source` that has a text.
  func finder(for source: Source) throws(TrackingError) -> PassageFinder {
    let (capture, text) = try TrackingError.store { () throws(StoreError) in
      let capture = try store.lastGoodCapture(of: source.id ?? 0, before: .max)
      return (
        capture, try capture?.id.flatMap { id throws(StoreError) in try store.text(ofCapture: id) }
      )
    }
    return PassageFinder(source: source, capture: text == nil ? nil : capture, text: text)
  }
}
