import Indicators

/// What a request comes to for a scoreboard: places instead of codes, defaults filled in.
struct TableSelection {
  /// The node at the top.
  let root: Int
  /// The nodes that are rows, in tree order, the top first.
  let nodes: [Int]
  /// Those of them that have others under them.
  let groups: Set<Int>
  /// Whether rows stand under others than the top, so that there is something to set off.
  let isNested: Bool
  /// All indicators under the top.
  let indicators: [Int]
  /// The countries in the order in which they stand.
  let countries: [Int]
  /// The cycles, by the end of their reference period.
  let cycles: [Int]
  /// The cycle against which changes are shown.
  let since: Int?
  /// The facets beside the whole.
  let facets: [Facet]
  /// The profile whose footnotes are used.
  let profile: PublishingProfile?

  init(
    _ request: TableRequest, in scoreboard: Scoreboard, known: CountryList
  ) throws(TableFault) {
    let framework = scoreboard.framework
    let root = try scoreboard.place(of: request.node)
    let under = framework.places(under: root)
    self.root = root
    indicators = under.filter { framework.nodes[$0].node.indicator != nil }
    nodes = under.filter { place in
      request.level.map { framework.nodes[place].depth - framework.nodes[root].depth <= $0 } ?? true
    }
    groups = Set(nodes.dropFirst().compactMap { framework.nodes[$0].parent })
    isNested = groups.count > 1
    let countries = try scoreboard.places(of: request.countries, known: known)
    cycles = try scoreboard.cycles(for: request, node: root)
    if let since = request.since {
      self.since = try scoreboard.place(of: since)
    } else {
      since = nil
    }
    profile = try known.profile(request.profile)
    facets = TableSelection.facets(for: request, indicators: indicators.map { framework.nodes[$0] })
    switch request.layout {
    case .countryProfile:
      guard !request.countries.isEmpty, let first = countries.first else { throw .missingCountry }
      self.countries = [first]
    case .countriesByIndicators, .countriesByCycles:
      self.countries = scoreboard.ordered(
        countries, for: request, node: root, cycle: cycles.last, known: known)
    }
    if request.isStrict { try check(request, in: scoreboard) }
  }

  /// Values of facets have no whole, so they are always shown apart.
  private static func facets(for request: TableRequest, indicators: [PlacedNode]) -> [Facet] {
    let present = Set(indicators.flatMap { $0.node.indicator?.facets.map(\.facet) ?? [] })
    switch request.measure {
    case .scores: return request.facets.filter(present.contains)
    case .values:
      let asked = request.facets.isEmpty ? Facet.allCases : request.facets
      return asked.filter(present.contains)
    }
  }
}

extension Framework {
  /// The places of the node at `top` and of all below it, in tree order.
  func places(under top: Int) -> [Int] {
    let depth = nodes[top].depth
    let below = nodes.indices.dropFirst(top + 1).prefix { nodes[$0].depth > depth }
    return [top] + below
  }
}

extension CountryList {
  fileprivate func profile(_ identifier: String?) throws(TableFault) -> PublishingProfile? {
    guard let identifier else { return profiles.first }
    guard let profile = profiles.first(where: { $0.identifier == identifier }) else {
      throw .unknownProfile(
        identifier, hint: NearMiss.hint(for: identifier, among: profiles.map(\.identifier)))
    }
    return profile
  }
}
