import Foundation
import Indicators

extension Capture {
  /// Writes down what came of a fetch, and judges it against the last good capture.
  mutating func record(
    _ fetch: Fetch, of source: Source, comparedWith previous: Baseline?, now: Date
  ) {
    let reply = fetch.reply
    finalAddress = fetch.addresses.last?.description ?? address
    redirects = fetch.addresses.dropFirst().map(\.description)
    movedTo = fetch.movedTo?.description
    status = reply.header?.statusLine.status
    peer = reply.peer
    tls = reply.tls?.printable
    warnings = fetch.warnings + reply.warnings
    exchanges = fetch.exchanges
    recordHeader(reply.header, now: now)
    if let fault = reply.fault {
      fail(fault)
    } else if let body = reply.body {
      size = body.size
      digest = body.digest
      judge(fetch, of: source, against: previous)
    } else {
      judge(status: status ?? 0, fetch, against: previous)
    }
  }

  /// Ends the capture with a fault.
  mutating func fail(_ fault: TransferFault) {
    outcome = fault.outcome
    self.fault = fault.captureFault
    detail = fault.sentence.printable
    size = nil
    digest = nil
  }

  private mutating func recordHeader(_ header: HeaderBlock?, now: Date) {
    guard let header else { return }
    let media = MediaType(header.single("content-type"))
    mediaType = media?.name
    charset = media?.charset
    etag = header.single("etag").flatMap(Validators.usable(etag:))
    lastModified = header.single("last-modified").flatMap { Validators.usable(date: $0, now: now) }
    let after = header.single("retry-after")
    if header.statusLine.status == 429 || (header.statusLine.status == 503 && after != nil) {
      retryAfter = RetryAfter.seconds(after, now: now)
    }
  }

  /// Judges a complete body.
  private mutating func judge(_ fetch: Fetch, of source: Source, against previous: Baseline?) {
    let kind = BodyKind(fetch.reply.opening)
    if let mediaType, size ?? 0 > 0, kind.contradicts(mediaType) { warnings.append(.typeMismatch) }
    if fetch.endedAtRoot {
      warnings.append(.redirectedToRoot)
      outcome = .soft404
      detail = "The server redirected to its front page; the document is probably gone."
    } else if kind == .html, let asked = fetch.addresses.first, source.kind != .page,
      let promised = BodyKind.promised(by: asked.target), promised != .html
    {
      outcome = .wrongType
      detail = "The address promises a file, but a web page came; look for the right address."
    } else {
      compare(with: previous)
    }
  }

  private mutating func compare(with previous: Baseline?) {
    let bytes = "\(size ?? 0) bytes"
    if previous?.digest != digest {
      outcome = .changed
      detail = previous == nil ? "First capture, \(bytes)." : "The document has changed, \(bytes)."
    } else if let movedTo {
      outcome = .moved
      detail = "The document has not changed, but lives at \(movedTo) now; \(advice(movedTo))"
    } else {
      outcome = .unchanged
      detail = "The document has not changed, \(bytes)."
    }
  }

  /// Judges an answer without a body of its own.
  private mutating func judge(status: Int, _ fetch: Fetch, against previous: Baseline?) {
    switch status {
    case 304 where fetch.wasConditional && previous != nil: confirm(previous)
    case 304: fail(.malformed("it confirmed a document that was not asked about"))
    case 204, 205:
      end(.badResponse, .noContent, "The server says that there is no document (\(status)).")
    case 300..<400: fail(.redirectInvalid("status \(status) without an address to go to"))
    case 401, 407, 511:
      end(.refused, .authentication, "The server wants a sign-in (\(status)); ask its owner.")
    case 403, 451:
      end(.refused, .denied, "The server does not hand the document out (\(status)).")
    case 404, 410:
      end(.gone, nil, "The document is not there any more (\(status)); look for its new address.")
    case 429,
      503 where retryAfter != nil:
      throttle(status)
    case 408, 425, 500..<600:
      let fault: CaptureFault? = status < 500 ? .clientError : nil
      end(.serverError, fault, "The server failed (\(status)); it will be tried again.")
    default: end(.refused, .clientError, "The server does not accept the request (\(status)).")
    }
  }

  private mutating func throttle(_ status: Int) {
    end(
      .serverError, .throttled,
      "The server is busy (\(status)) and asks to wait \(retryAfter ?? RetryAfter.unsaid) seconds.")
  }

  /// A 304 says that the last good capture still holds; what it did not repeat is taken over.
  private mutating func confirm(_ previous: Baseline?) {
    guard let previous else { return }
    size = previous.size
    digest = previous.digest
    mediaType = previous.mediaType
    charset = previous.charset
    etag = etag ?? previous.etag
    lastModified = lastModified ?? previous.lastModified
    outcome = movedTo == nil ? .notModified : .moved
    detail =
      "The server confirms that the document has not changed"
      + (movedTo.map { ", but it lives at \($0) now; \(advice($0))" } ?? ".")
  }

  /// What to do about a document that lives elsewhere for good.
  private func advice(_ address: String) -> String {
    "`\(MoveCommand.text(source: source, to: address))` has it watched there."
  }

  private mutating func end(
    _ outcome: CaptureOutcome, _ fault: CaptureFault?, _ detail: String
  ) {
    self.outcome = outcome
    self.fault = fault
    self.detail = detail
  }
}

extension Date {
  /// The moment without what is finer than a millisecond, as records keep it.
  var toMilliseconds: Date {
    Date(timeIntervalSince1970: (timeIntervalSince1970 * 1000).rounded(.down) / 1000)
  }
}
