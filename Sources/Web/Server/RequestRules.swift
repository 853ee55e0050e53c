import HTTPTypes
import Hummingbird
import NIOCore

/// What every request must keep to before a page sees it.
struct RequestRules: Sendable {
  let hosts: HostRule
  let forms: FormRule
  let limits: SiteLimits

  /// Refuses what is neither a plain reading of one of our addresses nor a form for one of them;
  /// gives its body.
  func check(_ request: Request, context: SiteContext) async throws -> ByteBuffer {
    try hosts.check(request.head, local: context.channel?.localAddress)
    let target = request.head.path ?? ""
    guard
      request.method == .get || request.method == .head
        || request.method == .post && forms.takesForm(at: target)
    else { throw SiteError.refused(.methodNotAllowed) }
    guard target.utf8.count <= limits.targetBytes else { throw SiteError.addressTooLong }
    if let announced = request.headers[.contentLength].flatMap({ Int($0) }),
      announced > limits.bodyBytes
    {
      throw SiteError.refused(.bodyTooLarge)
    }
    return try await body(of: request.body)
  }

  /// Forms are small, and reading has no use for a body.
  private func body(of pieces: RequestBody) async throws -> ByteBuffer {
    var body = ByteBuffer()
    for try await piece in pieces {
      body.writeImmutableBuffer(piece)
      guard body.readableBytes <= limits.bodyBytes else { throw SiteError.refused(.bodyTooLarge) }
    }
    return body
  }
}
