import Indicators
import Scoring

/// Something among the values that is seldom true and worth a second look.
public struct SuspiciousPattern: Sendable, Equatable, Encodable {
  /// What it is.
  public let kind: Kind
  /// The countries in which it was found.
  public let countries: [String]
  /// The indicator, where it is about one.
  public let indicator: String?
  /// The side of the indicator, where it has several.
  public let facet: String?
  /// The same as a sentence.
  public let sentence: String

  /// The kinds of patterns that are looked for.
  public enum Kind: String, CaseIterable, Sendable, Encodable {
    /// Two countries have the same values throughout.
    case identicalCountries = "identical-countries"
    /// A grade moved by two levels or more since the country's last cycle.
    case jump
    /// A value lies outside the scale of its indicator.
    case outsideScale = "outside-scale"
    /// An amount is in the currency of another country.
    case foreignCurrency = "foreign-currency"
  }

  /// All patterns in a cycle, kind by kind.
  static func list(_ scoreboard: Scoreboard, cycle: Int) -> [SuspiciousPattern] {
    let columns = scoreboard.framework.columns.indices
    return identicalCountries(scoreboard, cycle)
      + columns.flatMap { jumps(scoreboard, cycle, $0) }
      + columns.flatMap { outsideScale(scoreboard, cycle, $0) }
      + columns.flatMap { foreignCurrencies(scoreboard, cycle, $0) }
  }

  private static func identicalCountries(
    _ scoreboard: Scoreboard, _ cycle: Int
  ) -> [SuspiciousPattern] {
    Patterns.identicalCountries(scoreboard.scores.columns.map(\.combined), cycle: cycle)
      .map { pair in
        let codes = [pair.0, pair.1].map { scoreboard.countries[$0].code.rawValue }
        return SuspiciousPattern(
          kind: .identicalCountries, countries: codes, indicator: nil, facet: nil,
          sentence: "\(codes[0]) and \(codes[1]) have the same value in every indicator.")
      }
  }

  private static func jumps(
    _ scoreboard: Scoreboard, _ cycle: Int, _ column: Int
  ) -> [SuspiciousPattern] {
    guard let level = scoreboard.framework.columns[column].indicator.levelHeight else { return [] }
    let values = scoreboard.scores.columns[column].combined
    return Patterns.jumps(values, of: 2 * level).filter { $0.cycle == cycle }.compactMap { jump in
      guard
        let before = (0..<cycle).last(where: { !values[$0, jump.country].isNaN }),
        !scoreboard.isBroken(from: before, to: cycle)
      else { return nil }
      let cycles = "from \(scoreboard.cycles[before].code) to \(scoreboard.cycles[cycle].code)"
      return SuspiciousPattern(
        scoreboard, .jump, column, jump.country,
        "moved by two levels or more \(cycles): "
          + "\(values[before, jump.country].short) became \(values[cycle, jump.country].short).")
    }
  }

  private static func outsideScale(
    _ scoreboard: Scoreboard, _ cycle: Int, _ column: Int
  ) -> [SuspiciousPattern] {
    let scale = scoreboard.framework.columns[column].indicator.scale
    return scoreboard.countries.indices.flatMap { country in
      scoreboard.observations(column: column, country: country, cycle: cycle)
        .compactMap { observation -> SuspiciousPattern? in
          guard case .value(let value) = observation.reading, !scale.contains(value) else {
            return nil
          }
          return SuspiciousPattern(
            scoreboard, .outsideScale, column, country,
            "is \(value.short), which is not on the indicator's scale.")
        }
    }
  }

  private static func foreignCurrencies(
    _ scoreboard: Scoreboard, _ cycle: Int, _ column: Int
  ) -> [SuspiciousPattern] {
    let currencies = scoreboard.countries.indices.map { country in
      scoreboard.observations(column: column, country: country, cycle: cycle)
        .compactMap(\.detail.currency)
    }
    // Amounts of several countries that are all in one currency were converted on purpose.
    let isConverted =
      currencies.count { !$0.isEmpty } > 1 && Set(currencies.joined()).count == 1
    guard !isConverted else { return [] }
    return zip(scoreboard.countries.indices, currencies).flatMap { country, currencies in
      currencies.compactMap { currency -> SuspiciousPattern? in
        guard let own = scoreboard.countries[country].currency, currency != own else { return nil }
        return SuspiciousPattern(
          scoreboard, .foreignCurrency, column, country,
          "is in \(currency); the country's currency is \(own).")
      }
    }
  }

  private init(
    _ scoreboard: Scoreboard, _ kind: Kind, _ column: Int, _ country: Int, _ words: String
  ) {
    let place = scoreboard.framework.columns[column]
    let code = scoreboard.countries[country].code.rawValue
    let side = place.facet.map { " (\($0.rawValue))" } ?? ""
    self.init(
      kind: kind, countries: [code], indicator: place.code.rawValue, facet: place.facet?.rawValue,
      sentence: "\(place.code)\(side) of \(code) \(words)")
  }

  private init(
    kind: Kind, countries: [String], indicator: String?, facet: String?, sentence: String
  ) {
    self.kind = kind
    self.countries = countries
    self.indicator = indicator
    self.facet = facet
    self.sentence = sentence
  }
}

extension Indicator {
  /// How far two neighbouring levels lie apart; nil where there are no levels.
  fileprivate var levelHeight: Double? {
    switch valueType {
    case .grade, .category, .yesNo:
      // Without steps the levels are the whole numbers.
      zip(scale.steps, scale.steps.dropFirst()).map { $1 - $0 }.min() ?? 1
    case .percent, .count, .amount, .ratio, .number, .points, .rank, .text: nil
    }
  }
}
