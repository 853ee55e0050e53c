import Indicators

extension Tracker {
  /// The cell that words name in a framework; what it lacks is named, with what is near.
  public func cell(
    indicator: String, country: String, cycle: String, facet: String?,
    framework code: Code<Framework>?, version: Int? = nil
  ) async throws(TrackingError) -> Cell {
    try await blocking { () throws(TrackingError) in
      let framework = try framework(code, version)
      let columns = framework.columns.filter { $0.code.rawValue == indicator }
      guard !columns.isEmpty else {
        throw .unknown(
          "indicator", name: indicator, framework: framework.code.rawValue,
          hint: NearMiss.hint(for: indicator, among: framework.columns.map(\.code.rawValue)))
      }
      guard let column = columns.first(where: { $0.facet?.rawValue == facet }) else {
        throw .unknown(
          "side of \(indicator)", name: facet ?? "", framework: framework.code.rawValue,
          hint: NearMiss.hint(for: facet ?? "", among: columns.compactMap { $0.facet?.rawValue }))
      }
      guard
        framework.cycles.isEmpty || framework.cycles.contains(where: { $0.code.rawValue == cycle })
      else {
        throw .unknown(
          "cycle", name: cycle, framework: framework.code.rawValue,
          hint: NearMiss.hint(for: cycle, among: framework.cycles.map(\.code.rawValue)))
      }
      return Cell(
        indicator: column.code, country: Code(try knownCountry(country)), cycle: Code(cycle),
        facet: column.facet)
    }
  }
}
