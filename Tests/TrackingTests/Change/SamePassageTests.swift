import Foundation
import Indicators
import Reading
import Records
import Testing

@testable import Tracking

/// A passage that stands in a document more than once.
@Suite struct SamePassageTests {
  private static let law = """
    Article 4. Applications are decided within thirty days. Article 5. Associations choose their own \
    names and seats. Article 9. Appeals are answered within thirty days. Article 10. Nothing else is \
    ruled here.
    """

  /// The evidence of the first of two equal passages, once the document has become `later`.
  private func standing(after later: String) async throws -> EvidenceStanding {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    _ = try await EvidenceTests.observe(in: page, citing: "within thirty days")
    try await page.publish(WatchedPage.page(Self.law))
    try await page.tracker.readTexts(by: "ada")
    try await page.publish(WatchedPage.page(later))
    try await page.tracker.readTexts(by: "ada")
    return try #require(await page.tracker.evidence(.all).first)
  }

  @Test func theOtherOneDoesNotHideThatTheCitedOneChanged() async throws {
    let standing = try await standing(
      after: Self.law.replacing("decided within thirty", with: "decided within sixty"))

    #expect(standing.evidence.state == .changed)
    let pieces = standing.difference?.changes.first?.pieces.filter { $0.fate != .kept }
    #expect(pieces?.map(\.text) == ["thirty", "sixty"])
  }

  @Test func theOtherOneDoesNotHideThatTheCitedOneVanished() async throws {
    let standing = try await standing(
      after: Self.law.replacing("Applications are decided within thirty days. ", with: ""))

    #expect(standing.evidence.state == .vanished)
  }

  @Test func aChangeOfTheOtherOneReopensNothing() async throws {
    let standing = try await standing(
      after: Self.law.replacing("answered within thirty", with: "answered within sixty"))

    #expect(standing.evidence.state == .changedSince)
  }

  @Test func twoThatMovedStandAsTheyStood() async throws {
    let articles = Self.law.components(separatedBy: " Article ")
    let standing = try await standing(
      after: articles.reversed().joined(separator: " Article "))

    #expect(standing.evidence.state == .changedSince)
  }
}
