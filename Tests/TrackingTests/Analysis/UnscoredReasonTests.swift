import Indicators
import Testing

@Suite struct UnscoredReasonTests {
  static let leaf = "  - {id: a, value: number, normalise: {kind: min-max}}"

  @Test func whatCameOfAValueIsAReasonToo() throws {
    let board = try Coast.board(nodes: Self.leaf, values: [[[7, 7, nil, nil, nil]]])
    let reason = try #require(board.unscoredReason)

    #expect(board.latestCycle == nil && board.latestObservedCycle == 0)
    #expect(reason.observations == 2 && reason.count == 2)
    #expect(reason.reason.hasPrefix("The highest and the lowest value are equal"))
  }

  @Test func whereThereIsAScoreOrNothingAtAllThereIsNoReason() throws {
    let scored = try Coast.board(nodes: Self.leaf, values: [[[7, 8]]])
    let empty = try Coast.board(nodes: Self.leaf, values: [])

    #expect(scored.unscoredReason == nil && scored.latestObservedCycle == 0)
    #expect(empty.unscoredReason == nil && empty.latestObservedCycle == nil)
  }
}
