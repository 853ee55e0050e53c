import Indicators

extension TableQuery {
  /// Refuses codes that the framework does not have, with the one that was probably meant.
  func check(against scoreboard: Scoreboard, countries list: CountryList) throws(SiteError) {
    let framework = scoreboard.framework
    func refuse(_ part: SiteError.Part, _ name: String, among known: [String]) -> SiteError {
      .unknown(
        part, name: name, framework: framework.code,
        closest: NearMiss.closest(to: name, among: known), isPath: false)
    }
    let cycleCodes = scoreboard.cycles.map(\.code)
    for cycle in cycles + [since].compactMap({ $0 }) where !cycleCodes.contains(cycle) {
      throw refuse(.cycle, cycle.rawValue, among: cycleCodes.map(\.rawValue))
    }
    let countryCodes = scoreboard.countries.map(\.code)
    for code in countries {
      let own = list.country(anyCode: code.rawValue)?.code ?? code
      guard countryCodes.contains(own) else {
        throw refuse(.country, code.rawValue, among: countryCodes.map(\.rawValue))
      }
    }
    if let node, framework.position(of: node) == nil {
      throw refuse(.node, node.rawValue, among: framework.nodes.map(\.node.code.rawValue))
    }
  }
}
