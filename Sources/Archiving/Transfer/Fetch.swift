import Indicators

/// What came of fetching an address through all its redirects.
struct Fetch: Sendable {
  /// The addresses that were asked, in order; the last is the one that answered last.
  var addresses: [WebAddress]
  /// Whether every redirect so far was a permanent one.
  var isPermanent = true
  /// Whether the last request was conditional.
  var wasConditional = false
  /// The last answer.
  var reply = TransferReply()
  /// What was odd on the way.
  var warnings: [CaptureWarning] = []

  /// Where the document lives now, when all redirects say so for good.
  var movedTo: WebAddress? {
    addresses.count > 1 && isPermanent ? addresses.last : nil
  }

  /// Whether a deep address ended at the front page of a site.
  var endedAtRoot: Bool {
    guard addresses.count > 1, let asked = addresses.first, addresses.last?.target == "/" else {
      return false
    }
    let path = asked.target.prefix { $0 != "?" }
    let segments = path.split(separator: "/")
    return segments.count >= 2 || segments.last?.contains(".") == true
  }
}
