import Foundation
import Indicators
import Tracking

/// An event as `source alerts --format json` prints it.
struct SourceEventAnswer: Encodable {
  let id: Int64
  let time: Date
  let kind: String
  let source: Int64?
  let sentence: String

  init(_ event: SourceEvent) {
    id = event.id ?? 0
    time = event.time
    kind = event.kind.rawValue
    source = event.source
    sentence = event.sentence
  }
}
