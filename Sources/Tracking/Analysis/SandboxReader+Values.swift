import Indicators

extension SandboxReader {
  /// `INDICATOR,COUNTRY[,FACET]=VALUE`.
  func value(
    _ place: String, _ word: String, _ text: String
  ) throws(SandboxFault) -> SandboxChange {
    let names = place.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(names.count) else {
      throw .form(text, expected: SandboxChange.Kind.value.form)
    }
    let (code, indicator) = try indicator(names[0])
    let country = try country(names[1])
    let facet = try facet(names.count > 2 ? names[2] : nil, of: indicator, text)
    let reading = try reading(word, of: indicator, text)
    return .value(
      Cell(
        indicator: code, country: country.code, cycle: scoreboard.cycles[cycle].code, facet: facet),
      reading)
  }

  /// The country called `name`.
  func country(_ name: String) throws(SandboxFault) -> Country {
    let countries = scoreboard.countries
    if let country = countries.first(where: {
      $0.code.rawValue == name || $0.foreignCodes.contains(name)
    }) {
      return country
    }
    throw unknown("country", name, among: countries.map(\.code.rawValue))
  }

  private func facet(
    _ name: String?, of indicator: Indicator, _ text: String
  ) throws(SandboxFault) -> Facet? {
    let facets = indicator.facets.map(\.facet.rawValue)
    guard let name else {
      guard facets.isEmpty else {
        throw .misplaced(text, reason: "name its side, one of \(facets.joined(separator: ", ")).")
      }
      return nil
    }
    guard !facets.isEmpty else {
      throw .misplaced(text, reason: "the indicator has no sides; leave \"\(name)\" out.")
    }
    guard facets.contains(name), let facet = Facet(rawValue: name) else {
      throw unknown("side", name, among: facets)
    }
    return facet
  }

  /// A number, or why there is none.
  private func reading(
    _ word: String, of indicator: Indicator, _ text: String
  ) throws(SandboxFault) -> Reading {
    guard indicator.valueType != .text else {
      throw .misplaced(text, reason: "the indicator takes text, which is never scored.")
    }
    if let kind = AbsenceKind(rawValue: word) { return .absent(kind) }
    guard let value = number(word) else {
      let absences = AbsenceKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw .form(text, expected: "a number with a point, or one of \(absences)")
    }
    // Between two levels lies what several assessors may come to.
    guard value >= indicator.scale.minimum, value <= indicator.scale.maximum else {
      throw .misplaced(
        text,
        reason: "the indicator's scale reaches from \(indicator.scale.minimum.short) "
          + "to \(indicator.scale.maximum.short).")
    }
    return .value(value)
  }
}
