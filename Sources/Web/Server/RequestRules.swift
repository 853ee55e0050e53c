import HTTPTypes
import Hummingbird

/// What every request must keep to before a page sees it.
struct RequestRules: Sendable {
  let hosts: HostRule
  let limits: SiteLimits

  /// Refuses what is not a plain reading of one of our addresses, and takes off its body.
  func check(_ request: Request, context: SiteContext) async throws {
    try hosts.check(request.head, local: context.channel?.localAddress)
    guard request.method == .get || request.method == .head else {
      throw SiteError.refused(.methodNotAllowed)
    }
    guard request.head.path?.utf8.count ?? 0 <= limits.targetBytes else {
      throw SiteError.addressTooLong
    }
    if let announced = request.headers[.contentLength].flatMap({ Int($0) }),
      announced > limits.bodyBytes
    {
      throw SiteError.refused(.bodyTooLarge)
    }
    try await takeOff(request.body)
  }

  /// Reading has no use for a body; a small one is passed over.
  private func takeOff(_ body: RequestBody) async throws {
    var bytes = 0
    for try await piece in body {
      bytes += piece.readableBytes
      guard bytes <= limits.bodyBytes else { throw SiteError.refused(.bodyTooLarge) }
    }
  }
}
