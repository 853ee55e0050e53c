import Foundation
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
  /// What is left of a document that was cut, for another attempt.
  var part: PartialBody?
  /// Every request that was answered, in order.
  var exchanges: [Exchange] = []
  /// What was odd on the way.
  var warnings: [CaptureWarning] = []

  /// Adds the exchange that the last reply tells of; it began at `asked`, which is `moment`.
  mutating func note(_ asked: ContinuousClock.Instant, of moment: Date) {
    guard !reply.responseHead.isEmpty, let address = addresses.last else { return }
    exchanges.append(
      Exchange(
        address: address.description, startedAt: moment.toMilliseconds,
        milliseconds: asked.duration(to: .now).milliseconds, peer: reply.peer,
        requestHead: reply.requestHead, responseHead: reply.responseHead, codings: reply.codings))
  }

  /// Whether the last request was for what a part lacks.
  var wasContinued = false
  /// Whether the server did not go on with a document that was cut, so that it must be begun anew.
  var isRefusalToContinue: Bool {
    guard wasContinued, let status = reply.header?.statusLine.status else { return false }
    if status == 206, case .malformed = reply.fault { return true }
    return status == 416
  }

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
