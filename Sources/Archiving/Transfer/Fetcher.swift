import Foundation
import Indicators

/// Fetches an address, taking every redirect itself so that each is checked like the first address.
struct Fetcher: Sendable {
  let engine: TransferEngine

  /// Follows `request` to its end; `validators` are sent to the address they came from only.
  ///
  /// `gate` is asked before every request; it gives the time for which it held the request back, which
  /// does not count, or ends the fetch with a fault. `moment` is the time at which it begins.
  func fetch(
    _ request: TransferRequest, validators: Validators?, after part: PartialBody? = nil,
    at moment: Date,
    progress: (@Sendable (Int, Int?) -> Void)? = nil,
    gate: (TransferRequest) async -> Result<Duration, TransferFault> = { _ in .success(.zero) }
  ) async -> Fetch {
    var fetch = Fetch(addresses: [request.address])
    var held = Duration.zero
    let began = ContinuousClock.now
    while true {
      let address = fetch.addresses[fetch.addresses.count - 1]
      var hop = request.at(address)
      switch await gate(hop) {
      case .success(let pause): held += pause
      case .failure(let fault):
        fetch.reply = TransferReply(fault: fault)
        return fetch
      }
      hop.deadline += held
      fetch.wasContinued = part?.address == address
      fetch.wasConditional = !fetch.wasContinued && validators?.address == address.description
      if fetch.wasConditional, let validators { hop.fields += validators.fields }
      if fetch.wasContinued { hop = hop.continuing(part) }
      let asked = ContinuousClock.now
      fetch.reply = await engine.transfer(hop, progress: progress).withBody(at: hop.bodyPath)
      await fetch.keepPart(of: hop, after: fetch.wasContinued ? part : nil)
      fetch.note(asked, of: moment + Double(began.duration(to: asked).milliseconds) / 1000)
      guard fetch.reply.fault == nil, let header = fetch.reply.header,
        Self.redirects.contains(header.statusLine.status)
      else { return fetch }
      do throws(TransferFault) {
        let next = try next(after: header, in: fetch, limit: request.limits.redirects)
        if address.isSecure, !next.isSecure { fetch.warnings.append(.schemeDowngrade) }
        fetch.isPermanent = fetch.isPermanent && [301, 308].contains(header.statusLine.status)
        fetch.addresses.append(next)
      } catch {
        fetch.reply.fault = error
        return fetch
      }
    }
  }

  private static let redirects: Set<Int> = [301, 302, 303, 307, 308]

  private func next(
    after header: HeaderBlock, in fetch: Fetch, limit: Int
  ) throws(TransferFault) -> WebAddress {
    guard fetch.addresses.count <= limit else { throw .redirectLimit(limit) }
    let next = try RedirectTarget.address(
      header, from: fetch.addresses[fetch.addresses.count - 1])
    // Without cookies an address answers the same the second time.
    guard !fetch.addresses.contains(next) else { throw .redirectLimit(limit) }
    return next
  }
}

extension Fetch {
  /// Joins what came with the part before it, and keeps what is left of a document that was cut.
  fileprivate mutating func keepPart(of hop: TransferRequest, after first: PartialBody?) async {
    if let first { (reply, part) = await first.joined(with: reply, at: hop.bodyPath + "-joined") }
    part = part ?? PartialBody(reply, from: hop.address)
    reply.part = nil
  }
}

extension TransferRequest {
  /// The same request for another address.
  func at(_ address: WebAddress) -> TransferRequest {
    var copy = self
    copy.address = address
    return copy
  }

  /// The same request for what a part lacks.
  func continuing(_ part: PartialBody?) -> TransferRequest {
    guard let part else { return self }
    var copy = self
    copy.continuation = part.continuation
    copy.fields += part.continuation.fields
    return copy
  }
}
