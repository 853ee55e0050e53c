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

  private enum Key: String, CodingKey {
    case id, url, outcome, status, bytes, sha256, milliseconds, finalUrl, mediaType, charset, fault
    case warnings, retryAfter, detail
  }

  /// Every name is there, also where nothing is known: then it is null.
  func encode(to encoder: any Encoder) throws {
    var answer = encoder.container(keyedBy: Key.self)
    try answer.encode(id, forKey: .id)
    try answer.encode(url, forKey: .url)
    try answer.encode(outcome, forKey: .outcome)
    try answer.encode(status, forKey: .status)
    try answer.encode(bytes, forKey: .bytes)
    try answer.encode(sha256, forKey: .sha256)
    try answer.encode(milliseconds, forKey: .milliseconds)
    try answer.encode(finalUrl, forKey: .finalUrl)
    try answer.encode(mediaType, forKey: .mediaType)
    try answer.encode(charset, forKey: .charset)
    try answer.encode(fault, forKey: .fault)
    try answer.encode(warnings, forKey: .warnings)
    try answer.encode(retryAfter, forKey: .retryAfter)
    try answer.encode(detail, forKey: .detail)
  }
}
