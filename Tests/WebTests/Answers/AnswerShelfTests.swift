import NIOCore
import Testing

@testable import Web

@Suite struct AnswerShelfTests {
  private func page(_ bytes: Int) -> Answer {
    Answer(bytes: [UInt8](repeating: 0x78, count: bytes), mediaType: "text/plain")
  }

  @Test func onePageIsMadeOnceForAllItsReaders() async throws {
    let shelf = AnswerShelf(SiteLimits())

    let first = try await shelf.answer(for: "a") { page(10) }
    let second = try await shelf.answer(for: "a") {
      Issue.record("It was at hand.")
      return page(20)
    }

    #expect(first.answer.body == second.answer.body)
  }

  @Test func readersOfTooManyDifferentPagesAreAskedToComeBack() async throws {
    var limits = SiteLimits()
    limits.travellingBytes = 100
    limits.keptBytes = 0
    let shelf = AnswerShelf(limits)

    do {
      let held = try await shelf.answer(for: "a") { page(80) }
      let same = try await shelf.answer(for: "a") { page(80) }
      await #expect(throws: SiteError.busy) { try await shelf.answer(for: "b") { page(30) } }
      withExtendedLifetime((held, same)) {}
    }
    let later = try await shelf.answer(for: "b") { page(30) }

    #expect(later.answer.body.readableBytes == 30)
  }

  @Test func whatIsLongestUnusedGoesFirst() async throws {
    var limits = SiteLimits()
    limits.keptBytes = 100
    let shelf = AnswerShelf(limits)
    for key in ["a", "b"] { _ = try await shelf.answer(for: key) { page(45) } }
    _ = try await shelf.answer(for: "a") { page(45) }

    _ = try await shelf.answer(for: "c") { page(45) }
    let isAKept = try await shelf.answer(for: "a") { page(1) }.answer.body.readableBytes == 45
    let isBKept = try await shelf.answer(for: "b") { page(1) }.answer.body.readableBytes == 45

    #expect(isAKept)
    #expect(!isBKept)
  }
}
