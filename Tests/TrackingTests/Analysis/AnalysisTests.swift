import Foundation
import Indicators
import Testing
import Tracking

/// The expected numbers were computed with NumPy 2.4 and the package krippendorff 0.8.
@Suite struct AnalysisTests {
  @Test func correlationsAreThoseOfNumPy() throws {
    let analysis = Analysis(
      try Coast.board(nodes: Coast.groups, values: [Coast.values]), cycle: 0)

    let parents = [
      0.9865310933576921, 0.9859289919625001, 0.7477296284367314, 0.4274590093142886,
    ]
    let overall = [
      0.9950987333733115, 0.9722971044917528, -0.9772787881256758, 0.08753661574426716,
    ]
    #expect(analysis.indicators.map(\.indicator) == ["a", "b", "c", "d"])
    #expect(isClose(analysis.indicators.map(\.withParent), parents))
    #expect(isClose(analysis.indicators.map(\.withOverall), overall))
    #expect(analysis.redundant.map { [$0.first, $0.second] } == [["a", "b"]])
  }

  @Test func alphaAndComponentsAreThoseOfNumPy() throws {
    let analysis = Analysis(
      try Coast.board(nodes: Coast.groups, values: [Coast.values]), cycle: 0)
    let components = try #require(analysis.components)

    #expect(analysis.nodes.map(\.node) == ["overall", "1", "2"])
    #expect(
      isClose(
        analysis.nodes.map(\.alpha),
        [-3.377643504531722, 0.9717662508207485, -0.7315175097276265]))
    #expect(
      isClose(
        components.eigenvalues,
        [2.9133632194406602, 1.0825841030373893, 0.004043552120978506, 9.125400971679955e-06]))
    #expect(components.loadings.count == 2)
    // An eigenvector may point either way.
    let sign: Double = (components.loadings.first?.first ?? 0) < 0 ? -1 : 1
    #expect(
      isClose(
        components.loadings.first?.map { $0 * sign } ?? [],
        [0.9998957527152637, 0.9496118725112602, -0.9919985169290484, 0.16657712069448316]))
  }

  @Test func anIndicatorInWhichNoneDifferTakesNoCountryFromTheOthers() throws {
    let constant: [Double?] = [50, 50, nil, nil, nil]
    let groups = Coast.groups.replacing(
      "{id: d,", with: "{id: k, value: number, normalise: none}, {id: d,")
    let before = Analysis(
      try Coast.board(nodes: Coast.groups, values: [Coast.values]), cycle: 0)

    let analysis = Analysis(
      try Coast.board(
        nodes: groups, values: [Coast.values[..<3] + [constant] + Coast.values[3...]]), cycle: 0)
    let components = try #require(analysis.components)
    let second = try #require(analysis.nodes.last)

    #expect(components.eigenvalues == before.components?.eigenvalues)
    #expect(components.variables == ["a", "b", "c", "d"] && components.constant == ["k"])
    #expect(components.countries == 5 && second.countries == 5)
    #expect(second.constant == ["k"] && second.alpha == before.nodes.last?.alpha)
    let lines = AnalysisListing(analysis, decimals: 1).lines
    #expect(lines.contains { $0.contains("over 5 countries with a score in all of them") })
    #expect(lines.contains("  left out of 2, since they do not vary: k"))
  }

  @Test func weightsAreShownAsTheyWork() throws {
    let top = try #require(
      Analysis(try Coast.board(nodes: Coast.groups, values: [Coast.values]), cycle: 0).nodes.first)

    #expect(top.weights.map(\.nominal) == [0.75, 0.25])
    #expect(isClose(top.weights.map(\.effective), [0.5736863490148744, 0.42631365098512575]))
  }

  @Test func leavingOneIndicatorOutShiftsTheScores() throws {
    let first = try #require(
      Analysis(try Coast.board(nodes: Coast.groups, values: [Coast.values]), cycle: 0)
        .indicators.first)

    // Without a, group 1 is b alone: the shifts are 3.75, -1.875, 5.625, -3.75 and 1.875.
    #expect(first.meanShift == 3.375)
    #expect(first.largestShift == 5.625)
    #expect(first.largestShiftCountry == "SYL")
    #expect(first.movedRanks == 2)
  }

  @Test func countriesThatChanceCouldTurnRoundAreTied() throws {
    let nodes = """
        - {id: a, value: number, normalise: none, weight: 3}
        - {id: b, value: number, normalise: none}
      """
    // ARC is above BOR just where the draw for the first weight is above that for the second.
    let analysis = Analysis(
      try Coast.board(
        nodes: nodes, head: "method: {uncertainty: {weights: 0.25}}",
        countries: ["ARC", "BOR", "SYL"], values: [[[60, 50, 10], [40, 70, 10]]]), cycle: 0)

    #expect(analysis.replicates == 1000)
    #expect(Set(analysis.standings.prefix(2).map(\.country)) == ["ARC", "BOR"])
    #expect(abs(analysis.above[0][1] - 0.5) < 0.06)
    #expect(analysis.above[0][2] == 1 && analysis.above[2][0] == 0)
    #expect(analysis.isTied(0, 1) && !analysis.isTied(0, 2))
    #expect(analysis.standings.map(\.tiedWith.count) == [1, 1, 0])
    #expect(analysis.standings.map(\.bestRank) == [1, 1, 3])
    #expect(analysis.standings.map(\.worstRank) == [2, 2, 3])
  }

  @Test func whatDoesNotVaryIsNotCalledSure() throws {
    let certain = Analysis(
      try Coast.board(nodes: Coast.groups, values: [Coast.values]), cycle: 0)

    #expect(!certain.isVaried)
    #expect(
      AnalysisListing(certain, decimals: 1).lines.contains {
        $0.hasSuffix("The ranges say nothing.")
      })
  }

  @Test func whatVariesAloneExplainsAll() throws {
    var table = try Coast.table(nodes: "  - {id: a, value: number, normalise: none}")
    var detail = ObservationDetail()
    detail.standardError = 2
    for country in 0..<5 {
      table.append(
        column: 0, country: Int32(country), cycle: 0, reading: .value(Double(20 + 15 * country)),
        detail: detail)
    }

    let sources = Analysis(Scoreboard(table), cycle: 0).sensitivity
    let values = try #require(sources.first)

    #expect(values.source == "values")
    #expect(abs(values.firstOrder - 1) < 0.1 && abs(values.total - 1) < 0.1)
    #expect(sources.dropFirst().allSatisfy { abs($0.total) < 1e-9 })
    #expect(values.countries.count == 5)
  }

  @Test func assessorsAgreeAsFarAsKrippendorffSays() throws {
    var table = try Coast.table(
      nodes: "  - {id: a, value: grade, levels: {1: {en: worst}, 5: {en: best}}}")
    for (assessor, grades) in [[1, 2, 3, 4, 5], [1, 2, 3, 3, 5], [2, 2, 3, 4, 4]].enumerated() {
      let place = table.place(ofAssessor: "expert \(assessor)")
      for (country, grade) in grades.enumerated() {
        table.append(
          column: 0, country: Int32(country), cycle: 0, assessor: place, value: Double(grade))
      }
    }

    let analysis = Analysis(Scoreboard(table), cycle: 0)
    let agreement = try #require(analysis.agreement.first)

    #expect(agreement.cells == 5)
    #expect(
      isClose(
        [agreement.nominal, agreement.ordinal, agreement.interval],
        [0.5227272727272727, 0.9038701622971286, 0.877906976744186]))
    #expect(analysis.overallAgreement?.interval == agreement.interval)
  }

  @Test func degenerateFiguresGiveNoNumberAndNoCrash() throws {
    let boards = [
      try Coast.board(nodes: Coast.groups, values: []),
      try Coast.board(
        nodes: Coast.groups, countries: ["ARC"], values: [[[1], [2], [3], [4]]]),
      try Coast.board(
        nodes: Coast.groups, values: [[[Double?]](repeating: [7, 7, 7, 7, 7], count: 4)]),
      try Coast.board(
        nodes: Coast.groups, values: [[[1e308, -1e308, 0, nil, 1], [nil, nil, nil, nil, nil]]]),
    ]
    for board in boards {
      let analysis = Analysis(board, cycle: 0)

      #expect(throws: Never.self) { try JSONEncoder().encode(analysis) }
      #expect(AnalysisListing(analysis, decimals: 1).lines.count > 20)
      #expect(analysis.components == nil)
    }
  }

  private func isClose(_ numbers: [Double?], _ expected: [Double]) -> Bool {
    numbers.count == expected.count
      && zip(numbers, expected).allSatisfy { abs(($0 ?? .nan) - $1) < 1e-9 }
  }
}
