import NIOCore
import Synchronization

/// The pages that were made last, and those that are on their way to readers.
///
/// Five hundred slow readers of one page share its bytes; and readers of so many different pages
/// that memory would run out are asked to come back.
final class AnswerShelf: Sendable {
  fileprivate struct Entry {
    let answer: Answer
    var readers = 0
    var lastUse: UInt64
  }

  fileprivate struct Shelf {
    var entries: [String: Entry] = [:]
    var uses: UInt64 = 0
  }

  private let kept: Int
  private let travelling: Int
  private let shelf = Mutex(Shelf())
  private let turnstile: Turnstile
  private let costly: Turnstile

  init(_ limits: SiteLimits) {
    kept = limits.keptBytes
    travelling = limits.travellingBytes
    turnstile = Turnstile(places: limits.pagesAtOnce)
    costly = Turnstile(places: limits.costlyPagesAtOnce, waiting: limits.costlyPagesWaiting)
  }

  /// The answer known as `key`, made by `make` where it is not at hand; held until the lease ends.
  ///
  /// Costly ones have a turnstile of their own, so that the others never wait for them.
  func answer(
    for key: String, isCostly: Bool = false, make: @Sendable () async throws -> Answer
  ) async throws -> (answer: Answer, lease: AnswerLease) {
    if let known = shelf.withLock({ $0.take(key) }) { return (known, AnswerLease(self, key)) }
    let answer = try await (isCostly ? costly : turnstile).pass {
      // While this reader waited, another may have had it made.
      if let known = shelf.withLock({ $0.take(key) }) { return known }
      return try put(await make(), as: key)
    }
    return (answer, AnswerLease(self, key))
  }

  /// Puts `made` on the shelf for its first reader; refuses where too much is on its way already.
  private func put(_ made: Answer, as key: String) throws(SiteError) -> Answer {
    let taken = shelf.withLock { shelf -> Answer? in
      if let known = shelf.take(key) { return known }
      guard shelf.travellingBytes + made.body.readableBytes <= travelling else { return nil }
      shelf.put(made, as: key, keeping: kept)
      return made
    }
    guard let taken else { throw .busy }
    return taken
  }

  /// One reader less of the answer known as `key`.
  func release(_ key: String) {
    shelf.withLock { shelf in
      shelf.entries[key]?.readers -= 1
      shelf.tidy(keeping: kept)
    }
  }
}

extension AnswerShelf.Shelf {
  fileprivate var travellingBytes: Int {
    entries.values.reduce(0) { $0 + ($1.readers > 0 ? $1.answer.body.readableBytes : 0) }
  }

  fileprivate mutating func take(_ key: String) -> Answer? {
    uses += 1
    entries[key]?.readers += 1
    entries[key]?.lastUse = uses
    return entries[key]?.answer
  }

  fileprivate mutating func put(_ answer: Answer, as key: String, keeping limit: Int) {
    uses += 1
    entries[key] = AnswerShelf.Entry(answer: answer, readers: 1, lastUse: uses)
    tidy(keeping: limit)
  }

  /// Takes away what nobody reads, the longest unused first, until the rest fits.
  fileprivate mutating func tidy(keeping limit: Int) {
    var bytes = entries.values.reduce(0) { $0 + $1.answer.body.readableBytes }
    guard bytes > limit else { return }
    let unused = entries.filter { $0.value.readers == 0 }.sorted {
      $0.value.lastUse < $1.value.lastUse
    }
    for (key, entry) in unused where bytes > limit {
      entries[key] = nil
      bytes -= entry.answer.body.readableBytes
    }
  }
}
