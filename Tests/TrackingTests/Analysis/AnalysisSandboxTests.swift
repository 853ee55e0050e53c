import Foundation
import Indicators
import Testing
import Tracking

@Suite struct AnalysisSandboxTests {
  private static func board() throws -> Scoreboard {
    try Coast.board(
      nodes: """
          - {id: "1", title: {en: One}, nodes: [{id: a, value: number, minimum: 0, maximum: 100}]}
          - {id: "2", title: {en: Two}, nodes: [{id: b, value: percent, facets: {law: 1, \
        practice: 1}}, {id: t, value: text}]}
        """,
      head: "bands: [{from: 0, name: {en: Low}}, {from: 50, name: {en: High}}]",
      countries: ["ARC", "BOR"], cycles: ["2022", "2023"],
      values: [[[40, 60], [30, 20], [50, 60]], [[40, 60], [60, 30], [60, 30]]])
  }

  private static func sandbox(_ changes: (SandboxChange.Kind, String)...) throws -> Sandbox {
    let board = try board()
    let reader = SandboxReader(board, cycle: 1)
    return try Sandbox(
      board, cycle: 1, changes: try changes.map { try reader.change($0.0, $0.1) })
  }

  @Test func anotherWeightMovesScoresRanksAndBands() throws {
    // ARC (40 + 60)/2 = 50 and BOR (60 + 30)/2 = 45 become (3 40 + 60)/4 = 45 and 52.5.
    let sandbox = try Self.sandbox((.weight, "1=3"))

    #expect(sandbox.moves.map(\.node) == ["overall", "overall"])
    #expect(sandbox.moves.map(\.country) == ["ARC", "BOR"])
    #expect(sandbox.moves.map(\.before.score) == [50, 45])
    #expect(sandbox.moves.map(\.after.score) == [45, 52.5])
    #expect(sandbox.moves.map(\.before.rank) == [1, 2])
    #expect(sandbox.moves.map(\.after.rank) == [2, 1])
    #expect(sandbox.moves.map(\.after.band) == ["Low", "High"])
    #expect(sandbox.movesElsewhere == 1)
  }

  @Test func equalWeightsTakeTheWeightsAway() throws {
    let sandbox = try Self.sandbox((.weight, "1=3"), (.weight, "overall=equal"))

    #expect(sandbox.moves.isEmpty && sandbox.movesElsewhere == 0)
  }

  // A and B are (0, 50, 100) and (0, 100, 50): r = 1/2, the first component has equal shares, and C,
  // which is alike everywhere, has none.
  @Test func weightsFromTheFirstComponentLeaveOutWhatIsAlikeEverywhere() throws {
    let board = try Coast.board(
      nodes: """
          - {id: "a", value: number, weight: 5, minimum: 0, maximum: 100}
          - {id: "b", value: number, minimum: 0, maximum: 100}
          - {id: "c", value: number, minimum: 0, maximum: 100}
        """,
      countries: ["ARC", "BOR", "GRA"], cycles: ["2022"],
      values: [[[0, 50, 100], [0, 100, 50], [40, 40, 40]]])
    let change = try SandboxReader(board, cycle: 0).change(.weight, "overall=pca")

    let sandbox = try Sandbox(board, cycle: 0, changes: [change])

    let scores = sandbox.scoreboard.values(node: 0, cycle: 0)
    #expect(zip(scores, [0, 75, 75]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func groupsOfCountriesStayGroups() throws {
    let board = try Coast.board(
      nodes: """
          - {id: "a", value: number, minimum: 0, maximum: 100, impute: group-mean}
          - {id: "b", value: number, minimum: 0, maximum: 100}
        """,
      head: "groups: {west: [ARC, BOR], east: [GRA]}", countries: ["ARC", "BOR", "GRA"],
      cycles: ["2022"], values: [[[20, nil, 90], [50, 50, 50]]])
    let change = try SandboxReader(board, cycle: 0).change(.weight, "b=1")

    let sandbox = try Sandbox(board, cycle: 0, changes: [change])

    #expect(sandbox.moves.isEmpty)
    #expect(Array(sandbox.scoreboard.values(node: 1, cycle: 0)) == [20, 20, 90])
  }

  @Test func anotherAggregationMovesTheTop() throws {
    let sandbox = try Self.sandbox((.aggregate, "overall=min"))

    #expect(sandbox.moves.map(\.after.score) == [40, 30])
    #expect(sandbox.moves.allSatisfy { $0.node == "overall" })
  }

  @Test func anotherNormalisationMovesWhatStandsAbove() throws {
    let sandbox = try Self.sandbox((.normalise, "a=min-max"))

    let moved = Dictionary(
      sandbox.moves.map { ($0.node + $0.country, $0.after.score) }, uniquingKeysWith: { a, _ in a })
    #expect(
      moved == [
        "aARC": 0, "aBOR": 100, "1ARC": 0, "1BOR": 100, "overallARC": 30, "overallBOR": 65,
      ])
  }

  @Test func anotherValueMovesOneCountryInOneCycle() throws {
    let sandbox = try Self.sandbox((.value, "b,ARC,law=20"))

    #expect(sandbox.moves.filter { $0.country == "ARC" }.map(\.node) == ["overall", "2", "b"])
    #expect(sandbox.moves.filter { $0.country == "ARC" }.map(\.after.score) == [40, 40, 40])
    #expect(sandbox.moves.filter { $0.country == "BOR" }.allSatisfy { $0.movesRank })
    #expect(sandbox.movesElsewhere == 0)
  }

  @Test func aValueTakenAwayLeavesTheReason() throws {
    let sandbox = try Self.sandbox((.value, "a,BOR=not-collected"))

    let leaf = try #require(sandbox.moves.first { $0.node == "a" && $0.country == "BOR" })
    #expect(leaf.after.score == nil)
    #expect(leaf.after.reason != nil)
  }

  @Test func theSameAgainMovesNothing() throws {
    let sandbox = try Self.sandbox(
      (.weight, "1=1"), (.aggregate, "overall=arithmetic"), (.normalise, "a=goalposts:0:100"),
      (.value, "a,ARC=40"))

    #expect(sandbox.moves.isEmpty && sandbox.movesElsewhere == 0)
    #expect(SandboxListing(sandbox, decimals: 1).lines.first?.hasSuffix("nothing moves") == true)
  }

  @Test(arguments: [
    (
      SandboxChange.Kind.weight, "one",
      "\"one\" is not a change. Write NODE=WEIGHT, such as 1.1=2, or for all parts of a node "
        + "NODE=equal or NODE=pca."
    ),
    (.weight, "3=1", "There is no node \"3\" here. Did you mean \"1\"?"),
    (
      .weight, "1=-2",
      "\"1=-2\" is not a change. Write a weight of 0 or more: NODE=WEIGHT, such as 1.1=2, or for "
        + "all parts of a node NODE=equal or NODE=pca."
    ),
    (
      .weight, "a=equal", "\"a=equal\" cannot be tried: an indicator has no parts to be weighed."
    ),
    (
      .weight, "overall=pca",
      "\"overall=pca\" cannot be tried: it takes two parts that differ between at least three "
        + "countries."
    ),
    (
      .weight, "overall=2",
      "\"overall=2\" cannot be tried: the top of the tree has no siblings to be weighed against."
    ),
    (
      .aggregate, "overall=geometrik",
      "There is no aggregation \"geometrik\" here. Did you mean \"geometric\"?"
    ),
    (
      .aggregate, "a=min",
      "\"a=min\" cannot be tried: an indicator's sides are joined by their mean."
    ),
    (
      .normalise, "a=min-maks",
      "There is no normalisation \"min-maks\" here. Did you mean \"min-max\"?"
    ),
    (.normalise, "overall=rank", "There is no indicator \"overall\" here. Known: a, b, t."),
    (.value, "a,ARK=3", "There is no country \"ARK\" here. Did you mean \"ARC\"?"),
    (.value, "b,ARC=3", "\"b,ARC=3\" cannot be tried: name its side, one of law, practice."),
    (.value, "b,ARC,lav=3", "There is no side \"lav\" here. Did you mean \"law\"?"),
    (
      .value, "a,ARC=101",
      "\"a,ARC=101\" cannot be tried: the indicator's scale reaches from 0 to 100."
    ),
    (
      .value, "t,ARC=3",
      "\"t,ARC=3\" cannot be tried: the indicator takes text, which is never scored."
    ),
    (
      .value, "a,ARC=nan",
      "\"a,ARC=nan\" is not a change. Write a number with a point, or one of not-collected, "
        + "not-due, not-applicable, refused, confidential."
    ),
  ])
  func aWrongWordGetsOnePlainSentence(
    kind: SandboxChange.Kind, text: String, sentence: String
  ) throws {
    let reader = SandboxReader(try Self.board(), cycle: 1)

    let fault = #expect(throws: SandboxFault.self) { try reader.change(kind, text) }

    #expect(fault?.description == sentence)
  }

  @Test func whatIsTriedIsNotStored() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let tracker = try home.tracker()
    _ = try await tracker.loadBundle(IndicatorFolder(TemporaryHome.folder), by: "ada")
    let before = try await tracker.revision()

    let (board, cycle) = try await tracker.scoreboard(framework: "civic-space", cycle: "2021")
    let reader = SandboxReader(board, cycle: cycle)
    let sandbox = try Sandbox(board, cycle: cycle, changes: [try reader.change(.weight, "1=5")])

    #expect(!sandbox.moves.isEmpty)
    #expect(try await tracker.revision() == before)
    #expect(
      try await tracker.scoreboard(framework: "civic-space").values(node: 0, cycle: cycle)
        == board.values(node: 0, cycle: cycle))
  }
}
