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
  /// A profile was asked for without its country.
  case missingCountry
  /// No country has a score yet.
  case noScores(framework: Code<Framework>)
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
    case .missingCountry:
      return "A country profile needs a country: name one."
    case .noScores(let framework):
      return "There are no scores for \(framework) yet: record or import observations first."
    }
  }
}
