import Indicators

/// An explanation with what it is about: framework, country, cycle and the state of the records.
public struct ExplanationSheet: Sendable {
  /// The framework.
  public let framework: Framework
  /// The country.
  public let country: Country
  /// The cycle.
  public let cycle: Cycle
  /// The state of the records.
  public let standing: TableStanding
  /// How the score came about.
  public let explanation: Explanation
  /// The footnote that the country's name carries, if it carries one.
  public let footnote: LocalizedText?

  /// How the score of `node` for a country in a cycle, all places in `scoreboard`, came about.
  ///
  /// The country's footnote is worded as in `profile`.
  public init(
    _ scoreboard: Scoreboard, node: Int, country: Int, cycle: Int, standing: TableStanding,
    profile: PublishingProfile?
  ) {
    framework = scoreboard.framework
    self.country = scoreboard.countries[country]
    self.cycle = scoreboard.cycles[cycle]
    self.standing = standing
    explanation = scoreboard.explanation(node: node, country: country, cycle: cycle)
    footnote = scoreboard.countries[country].footnote.flatMap { profile?.footnotes[$0] }
  }

  /// The country's name in the cycle, with the asterisk of its footnote.
  func countryName(in language: Language) -> String {
    country.markedName(in: language, on: cycle.to)
  }
}
