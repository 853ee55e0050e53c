import Indicators

extension Scoreboard {
  /// The place of the node of `code`; without one, the root's.
  func place(of code: Code<Node>?) throws(TableFault) -> Int {
    guard let code else { return 0 }
    guard let place = framework.position(of: code) else {
      let known = framework.nodes.map(\.node.code.rawValue)
      throw .unknownNode(
        code, framework: framework.code, hint: NearMiss.hint(for: code.rawValue, among: known))
    }
    return place
  }

  /// The place of the cycle of `code`.
  func place(of code: Code<Cycle>) throws(TableFault) -> Int {
    guard let place = cycles.firstIndex(where: { $0.code == code }) else {
      let known = cycles.map(\.code.rawValue)
      throw .unknownCycle(
        code, framework: framework.code, hint: NearMiss.hint(for: code.rawValue, among: known))
    }
    return place
  }

  /// The places of the countries of `codes`, own or foreign ones; without any, of all.
  func places(of codes: [Code<Country>], known: CountryList) throws(TableFault) -> [Int] {
    guard !codes.isEmpty else { return Array(countries.indices) }
    var places: [Int] = []
    for code in codes {
      let own = known.country(anyCode: code.rawValue)?.code ?? code
      guard let place = countries.firstIndex(where: { $0.code == own }) else {
        let candidates = countries.map(\.code.rawValue)
        throw .unknownCountry(
          code.rawValue, framework: framework.code,
          hint: NearMiss.hint(for: code.rawValue, among: candidates))
      }
      if !places.contains(place) { places.append(place) }
    }
    return places
  }

  /// The places of the cycles of a request, in their order.
  func cycles(for request: TableRequest, node: Int) throws(TableFault) -> [Int] {
    if !request.cycles.isEmpty {
      var places: Set<Int> = []
      for code in request.cycles { places.insert(try place(of: code)) }
      return places.sorted()
    }
    // Before the first observation the table shows what there is to be filled in.
    guard let latest = latestCycle ?? cycles.indices.last else {
      throw .noScores(framework: framework.code)
    }
    let scored = (0...latest).filter { regionalMean(node: node, cycle: $0).countries > 0 }
    switch request.layout {
    case .countriesByIndicators: return [latest]
    case .countriesByCycles: return scored.isEmpty ? [latest] : scored
    case .countryProfile: return scored.isEmpty ? [latest] : Array(scored.suffix(5))
    }
  }

  /// `places` of countries in the order of a request; by score, of `node` in `cycle`.
  func ordered(
    _ places: [Int], for request: TableRequest, node: Int, cycle: Int?, known: CountryList
  ) -> [Int] {
    let sorted = known.sorted(
      places.map { countries[$0] }, by: request.order == .score ? .alphabetical : request.order)
    var order = sorted.compactMap { country in places.first { countries[$0] == country } }
    switch request.order {
    case .protocol: return order
    case .alphabetical, .score:
      if request.language != .english || known.alphabeticalOrder.isEmpty {
        let names = NameOrder(request.language)
        order.sort {
          names.precedes(
            countries[$0].name(in: request.language), countries[$1].name(in: request.language))
        }
      }
    }
    guard request.order == .score, let cycle else { return order }
    let scores = order.map { score(node: node, country: $0, cycle: cycle).value ?? -.infinity }
    return order.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }.map { order[$0] }
  }
}
