import Synchronization
import Testing

@testable import Web

@Suite struct TurnstileTests {
  private final class Count: Sendable {
    let now = Mutex(0)
    let most = Mutex(0)
    let total = Mutex(0)
  }

  @Test func noMorePassAtOnceThanThereArePlaces() async throws {
    let turnstile = Turnstile(places: 3)
    let count = Count()

    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask {
          try await turnstile.pass {
            let inside = count.now.withLock { now in
              now += 1
              return now
            }
            count.most.withLock { $0 = max($0, inside) }
            for _ in 0..<10 { await Task.yield() }
            count.now.withLock { $0 -= 1 }
            count.total.withLock { $0 += 1 }
          }
        }
      }
      try await group.waitForAll()
    }

    #expect(count.most.withLock { $0 } <= 3)
    #expect(count.total.withLock { $0 } == 50)
  }

  @Test func whoFailsLeavesItsPlace() async throws {
    let turnstile = Turnstile(places: 1)

    await #expect(throws: SiteError.busy) { try await turnstile.pass { throw SiteError.busy } }
    let passed = try await turnstile.pass { true }

    #expect(passed)
  }

  @Test func whoFindsTooManyWaitingIsAskedToComeBack() async throws {
    let turnstile = Turnstile(places: 1, waiting: 0)

    _ = try await turnstile.pass {
      await #expect(throws: SiteError.busy) { try await turnstile.pass {} }
    }
  }

  @Test func aPageThatManyWantAtOnceIsMadeOnce() async throws {
    let shelf = AnswerShelf(SiteLimits())
    let made = Count()

    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<100 {
        group.addTask {
          _ = try? await shelf.answer(for: "a") {
            made.total.withLock { $0 += 1 }
            for _ in 0..<10 { await Task.yield() }
            return Answer("page", mediaType: "text/plain")
          }
        }
      }
    }

    // Those that are let in together cannot know of one another yet.
    #expect(made.total.withLock { $0 } <= SiteLimits().pagesAtOnce)
  }
}
