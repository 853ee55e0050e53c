import Indicators

extension TableSelection {
  /// Refuses what has no meaning here and would only be passed over.
  ///
  /// A page keeps its choices when another framework is chosen; a command says what is wrong.
  func check(_ request: TableRequest, in scoreboard: Scoreboard) throws(TableFault) {
    if let since, let last = cycles.last, since >= last {
      throw .sinceNotBefore(scoreboard.cycles[since].code, shown: scoreboard.cycles[last].code)
    }
    if request.layout == .countryProfile, request.countries.count > 1 { throw .severalCountries }
    let nodes = scoreboard.framework.nodes
    let leaves = indicators.map { nodes[$0] }
    let depth = (leaves.map(\.depth).max() ?? 0) - nodes[root].depth
    if let level = request.level, !(0...max(depth, 0)).contains(level) {
      throw .levelTooDeep(level, deepest: max(depth, 0))
    }
    let present = Set(leaves.flatMap { $0.node.indicator?.facets.map(\.facet) ?? [] })
    if let facet = request.facets.first(where: { !present.contains($0) }) {
      throw .facetNotHere(facet, known: Facet.allCases.filter(present.contains))
    }
  }
}
