import Indicators

/// Why no table can be made as asked.
public enum TableFault: Error, Equatable, Sendable {
  /// The framework has no such node.
  case unknownNode(Code<Node>, framework: Code<Framework>, hint: String?)
  /// The framework covers no such country.
  case unknownCountry(String, framework: Code<Framework>, hint: String?)
  /// The framework has no such cycle.
  case unknownCycle(Code<Cycle>, framework: Code<Framework>, hint: String?)
  /// There is no such publishing profile.
  case unknownProfile(String, hint: String?)
  /// The cycle that changes are to be shown against is not before those shown.
  case sinceNotBefore(Code<Cycle>, shown: Code<Cycle>)
  /// No indicator that is shown has such a facet.
  case facetNotHere(Facet, known: [Facet])
  /// A profile was asked for with several countries.
  case severalCountries
  /// There are not so many levels under the top that was asked for.
  case levelTooDeep(Int, deepest: Int)
  /// A profile was asked for without its country.
  case missingCountry
  /// Nothing is recorded, so no country has a score yet.
  case noScores(framework: Code<Framework>)
  /// There are observations, and none led to a score.
  case unscored(UnscoredReason, framework: Code<Framework>)
}

extension TableFault: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    func sentence(_ parts: String?...) -> String { parts.compactMap { $0 }.joined(separator: " ") }
    switch self {
    case .unknownNode(let code, let framework, let hint):
      return sentence("The framework \(framework) has no indicator or group \"\(code)\".", hint)
    case .unknownCountry(let code, let framework, let hint):
      return sentence("The framework \(framework) covers no country \"\(code)\".", hint)
    case .unknownCycle(let code, let framework, let hint):
      return sentence("The framework \(framework) has no cycle \"\(code)\".", hint)
    case .unknownProfile(let identifier, let hint):
      return sentence("There is no publishing profile \"\(identifier)\".", hint)
    case .sinceNotBefore(let since, let shown):
      return "The cycle \(since) is not before \(shown), so nothing can have changed since then."
    case .facetNotHere(let facet, let known):
      let names = known.map(\.rawValue).joined(separator: ", ")
      return sentence(
        "No indicator here has the facet \(facet.rawValue).",
        known.isEmpty ? "None has facets." : "There are: \(names).")
    case .severalCountries:
      return "A country profile is of one country: name one."
    case .levelTooDeep(let level, let deepest):
      return "There is no level \(level) here: choose 0 to \(deepest), or none for all."
    case .missingCountry:
      return "A country profile needs a country: name one."
    case .noScores(let framework):
      return "There are no scores for \(framework) yet: record or import observations first."
    case .unscored(let unscored, let framework):
      let all = unscored.observations
      return "No country has a score for \(framework). Of \(all) observations \(unscored.count) "
        + "have this reason: \(unscored.reason)"
    }
  }
}
