import Foundation
import Indicators

/// A capture as `capture show --format json` prints it: a fetch with its number and moment.
struct CaptureAnswer: Encodable {
  let capture: Int64
  let started: Date
  let fetch: FetchAnswer
  let redirects: [String]
  let movedTo: String?
  let etag: String?
  let lastModified: String?
  let peer: String?
  let tls: String?

  init(_ source: Source, _ capture: Capture) {
    self.capture = capture.id ?? 0
    started = capture.startedAt
    fetch = FetchAnswer(source, capture)
    redirects = capture.redirects
    movedTo = capture.movedTo
    etag = capture.etag
    lastModified = capture.lastModified
    peer = capture.peer
    tls = capture.tls
  }
}
