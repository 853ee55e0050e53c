import Foundation
import Indicators
import Synchronization

/// Reads the `robots.txt` of sites and remembers it.
final class RobotsKeeper: Sendable {
  private let fetcher: Fetcher
  private let product: String
  private let records = Mutex<[Site: RobotsRecord]>([:])

  /// A site as some sources see it: not all may go to the same addresses, or trust the same
  /// certificates, so that what fails for one need not fail for another.
  private struct Site: Hashable {
    let origin: String
    let exceptions: [AllowEntry]
    let authorities: Authorities?

    // The rest is mostly the same for all, and long.
    func hash(into hasher: inout Hasher) { hasher.combine(origin) }
  }

  init(fetcher: Fetcher, product: String) {
    self.fetcher = fetcher
    self.product = product
  }

  /// What the `robots.txt` of the site of `request` says; the file is asked for when it is not known.
  func record(for request: TransferRequest, now: Date) async -> RobotsRecord {
    let origin = request.address.origin
    let site = Site(
      origin: origin, exceptions: request.addresses.allowed,
      authorities: request.authorities)
    if let known = records.withLock({ $0[site] }), now < known.until { return known }
    guard let address = try? WebAddress(origin + "/robots.txt") else {
      return RobotsRecord(Fetch(addresses: []), body: nil, product: product, now: now)
    }
    var asking = request.at(address)
    asking.fields = []
    asking.bodyPath += "-robots"
    asking.enough = RobotsRules.maximumBytes
    var fetch = await fetcher.fetch(asking, validators: nil, at: now)
    var body: [UInt8]?
    do throws(TransferFault) {
      body = try await Self.read(fetch.reply.body)
    } catch {
      fetch.reply.fault = error
    }
    let record = RobotsRecord(fetch, body: body, product: product, now: now)
    if fetch.reply.fault != .cancelled { remember(record, of: site, now: now) }
    return record
  }

  private func remember(_ record: RobotsRecord, of site: Site, now: Date) {
    records.withLock { records in
      if records.count > 10_000 { records = records.filter { now < $0.value.until } }
      records[site] = record
    }
  }

  private static func read(_ body: ReceivedBody?) async throws(TransferFault) -> [UInt8]? {
    guard let body else { return nil }
    if case .memory(let bytes) = body.place { return bytes }
    let result: Result<[UInt8]?, TransferFault> = await BlockingWork.run {
      Result { () throws(TransferFault) in
        let body = try body.takenOver()
        defer { unlink(body.path) }
        return FileManager.default.contents(atPath: body.path).map { Array($0) }
      }
    }
    return try result.get()
  }
}
