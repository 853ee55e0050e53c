import Foundation
import Indicators
import Reading
import Tracking

/// A difference as `capture diff --format json` prints it.
struct DifferenceAnswer: Encodable {
  /// One of the two captures.
  struct Side: Encodable {
    let capture: Int64
    let fetched: Date
    let sha256: String?
  }

  let source: Int64
  let url: String
  let old: Side
  let new: Side
  let verdict: String
  let removed: Int
  let added: Int
  let changes: [ChangeAnswer]

  init(_ difference: CaptureDifference) {
    source = difference.source.id ?? 0
    url = difference.source.address
    old = Side(
      capture: difference.old.id ?? 0, fetched: difference.old.startedAt,
      sha256: difference.old.digest?.hex)
    new = Side(
      capture: difference.new.id ?? 0, fetched: difference.new.startedAt,
      sha256: difference.new.digest?.hex)
    verdict = difference.comparison.verdict.rawValue
    removed = difference.comparison.removed
    added = difference.comparison.added
    changes = difference.comparison.changes.map(ChangeAnswer.init)
  }
}

extension TextChange.Noise {
  /// Why it does not count, in words.
  var words: String {
    switch self {
    case .pattern(let text): "pattern \(text)"
    case .numbers: "numbers"
    case .dates: "dates"
    }
  }
}
