import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging

/// What the log says of a request: who asked for what, and what came of it; never a body.
struct RequestRecord: Sendable {
  /// By what the request is found again in the log.
  let identifier: String
  private let method: String
  private let target: String
  private let reader: String
  private let start: ContinuousClock.Instant

  init(_ request: Request, context: SiteContext) {
    identifier = RequestID().description
    method = request.method.rawValue
    target = String((request.head.path ?? "").prefix(512))
    reader = context.channel?.remoteAddress?.ipAddress ?? "-"
    start = .now
  }

  /// Writes the line.
  func log(_ status: HTTPResponse.Status, bytes: Int, to logger: Logger) {
    let time = (ContinuousClock.now - start) / .milliseconds(1)
    logger.info(
      "request",
      metadata: [
        "request": "\(identifier)", "method": "\(method)", "path": "\(target)",
        "status": "\(status.code)", "bytes": "\(bytes)",
        "milliseconds": "\((time * 10).rounded() / 10)", "address": "\(reader)",
      ])
  }
}
