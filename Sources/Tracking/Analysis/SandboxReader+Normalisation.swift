import Indicators
import Scoring

extension SandboxReader {
  /// `INDICATOR=KIND[:PARAMETER...]`.
  func normalisation(
    _ name: String, _ word: String, _ text: String
  ) throws(SandboxFault) -> SandboxChange {
    let (code, indicator) = try indicator(name)
    let words = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let kind: Normalisation.Kind = try choice(words.first ?? "", "normalisation")
    let takesMore = kind == .goalposts || kind == .distanceToReference
    guard words.count == 1 || takesMore else {
      throw .form(text, expected: "\(name)=\(kind.rawValue), which takes nothing more here")
    }
    let rule = try rule(kind, Array(words.dropFirst()), of: indicator, text)
    return .normalisation(indicator: code, rule)
  }

  private func rule(
    _ kind: Normalisation.Kind, _ parameters: [String], of indicator: Indicator, _ text: String
  ) throws(SandboxFault) -> NormalisationRule {
    switch kind {
    case .goalposts: return try goalposts(parameters, of: indicator, text)
    case .distanceToReference: return try reference(parameters, text)
    case .minMax: return .fixed(.minMax())
    case .zScore: return .fixed(.zScore())
    case .rank: return .fixed(.rank())
    case .borda: return .fixed(.borda())
    case .percentile: return .fixed(.percentile())
    case .distanceToTarget: return .fixed(.distanceToTarget)
    case .distanceToMax: return .fixed(.distanceToMax())
    case .fractionOfMax: return .fixed(.fractionOfMax())
    case .none: return .fixed(.none)
    case .points, .levels, .piecewise:
      if indicator.normalisation.kind == kind { return indicator.normalisation }
      throw .misplaced(
        text, reason: "\(kind.rawValue) needs more than a word; write it in a framework file.")
    }
  }

  /// The posts that are given, else the present ones, else the ends of the scale.
  private func goalposts(
    _ parameters: [String], of indicator: Indicator, _ text: String
  ) throws(SandboxFault) -> NormalisationRule {
    if parameters.isEmpty {
      if case .fixed(.goalposts) = indicator.normalisation { return indicator.normalisation }
      let (low, high) = (indicator.scale.minimum, indicator.scale.maximum)
      guard low.isFinite, high.isFinite, low < high else {
        throw .form(text, expected: "the posts as well, such as goalposts:0:10")
      }
      return .fixed(.goalposts(low: low, high: high))
    }
    guard parameters.count == 2, let low = number(parameters[0]),
      let high = number(parameters[1]), low < high
    else { throw .form(text, expected: "two posts, the lower first, such as goalposts:0:10") }
    return .fixed(.goalposts(low: low, high: high))
  }

  private func reference(
    _ parameters: [String], _ text: String
  ) throws(SandboxFault) -> NormalisationRule {
    guard parameters.count == 1 else {
      throw .form(text, expected: "the country as well, such as distance-to-reference:AL")
    }
    return .distanceToReference(country: try country(parameters[0]).code, clamp: false)
  }
}

extension NormalisationRule {
  /// The kind of normalisation that it leads to.
  fileprivate var kind: Normalisation.Kind {
    switch self {
    case .fixed(let normalisation): normalisation.kind
    case .distanceToReference: .distanceToReference
    }
  }
}
