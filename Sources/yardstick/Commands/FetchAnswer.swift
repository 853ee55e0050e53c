import Indicators

/// A fetch as `fetch --format json` prints it.
struct FetchAnswer: Encodable {
  let id: Int64
  let url: String
  let outcome: String
  let status: Int?
  let bytes: Int?
  let sha256: String?
  let milliseconds: Int
  let finalUrl: String
  let mediaType: String?
  let charset: String?
  let fault: String?
  let warnings: [String]
  let retryAfter: Int?
  let detail: String

  init(_ source: Source, _ capture: Capture) {
    id = source.id ?? 0
    url = source.address
    outcome = capture.outcome.rawValue
    status = capture.status
    bytes = capture.size
    sha256 = capture.digest?.description
    milliseconds = capture.milliseconds
    finalUrl = capture.finalAddress
    mediaType = capture.mediaType
    charset = capture.charset
    fault = capture.fault?.rawValue
    warnings = capture.warnings.map(\.rawValue)
    retryAfter = capture.retryAfter
    detail = capture.detail
  }
}
