import Foundation
import Indicators
import Reading
import Records

extension Tracker {
  /// Holds all evidence against newer captures of its sources; gives how many were reopened.
  func checkEvidence(by author: String) throws(TrackingError) -> Int {
    let unchecked = try TrackingError.store { () throws(StoreError) in
      try store.uncheckedEvidence()
    }
    var reopened = 0
    for (number, group) in Dictionary(grouping: unchecked, by: \.capture).sorted(by: {
      $0.key < $1.key
    }) {
      let capture = try recorded(number)
      let text = try TrackingError.store { () throws(StoreError) in
        try store.text(ofCapture: number)
      }
      guard let text, text.fault == nil else { continue }
      let finder = PassageFinder(
        source: try source(named: String(capture.source)), capture: capture, text: text)
      let checks = try group.map { one throws(TrackingError) in
        try check(one.evidence, in: finder, number)
      }
      reopened += checks.count { $0.state.isReopened }
      try TrackingError.store { () throws(StoreError) in
        try store.addChecks(checks, by: author, at: now())
      }
    }
    return reopened
  }

  private func check(
    _ evidence: CitedEvidence, in finder: PassageFinder, _ capture: Int64
  ) throws(TrackingError) -> (
    evidence: Int64, capture: Int64, state: EvidenceState, passage: String?
  ) {
    // What was found with another case or script is looked for as it really stood there.
    let sought = evidence.anchor?.passage ?? evidence.quote
    guard let sought, let finding = finder.find(sought, page: nil, near: evidence.anchor?.position)
    else { return (evidence.id, capture, .changedSince, nil) }
    // What could not be looked for when it was cited is looked for here for the first time.
    if evidence.state == .unsought, let anchor = finding.anchor {
      return (evidence.id, capture, .current, anchor.passage)
    }
    switch finding {
    case .exact(let anchor):
      guard try isOther(anchor, of: evidence, sought, finder) else {
        return (evidence.id, capture, .changedSince, anchor.passage)
      }
      let passage = evidence.anchor.flatMap(finder.successor)?.passage
      return (evidence.id, capture, passage == nil ? .vanished : .changed, passage)
    case .approximate(let anchor):
      // A text in other letters is a change of the passage only where words are others.
      let isSame = TextComparison(from: sought, to: anchor.passage).verdict != .changed
      return (evidence.id, capture, isSame ? .changedSince : .changed, anchor.passage)
    case .missing(let nearest, _):
      // What was never found cannot vanish.
      guard let anchor = evidence.anchor else { return (evidence.id, capture, .missing, nil) }
      let passage = (finder.successor(of: anchor) ?? nearest)?.passage
      return (evidence.id, capture, passage == nil ? .vanished : .changed, passage)
    }
  }

  /// Whether what was found is not the passage that was cited, but another that reads the same: of
  /// all that did, fewer are there now, and none between the words where the cited one stood.
  private func isOther(
    _ found: QuoteAnchor, of evidence: CitedEvidence, _ sought: String, _ finder: PassageFinder
  ) throws(TrackingError) -> Bool {
    guard let anchor = evidence.anchor, let cited = evidence.capture else { return false }
    let now = finder.all(of: sought)
    // What surrounds the content is not told apart.
    guard now.contains(found), !now.contains(where: { $0.hasContext(of: anchor) })
    else { return false }
    let text = try TrackingError.store { () throws(StoreError) in
      try store.text(ofCapture: cited)
    }
    guard let text, text.fault == nil else { return false }
    return QuoteSearch(text.text).all(of: sought).count > now.count
  }
}
