import Indicators
import Scoring

/// Reads changes as they are written, for one scoreboard and cycle.
public struct SandboxReader: Sendable {
  let scoreboard: Scoreboard
  let cycle: Int

  /// A reader for changes of `scoreboard`; values are those of the cycle at the place `cycle`.
  public init(_ scoreboard: Scoreboard, cycle: Int) {
    self.scoreboard = scoreboard
    self.cycle = cycle
  }

  /// The change of `kind` that `text` writes.
  public func change(
    _ kind: SandboxChange.Kind, _ text: String
  ) throws(SandboxFault) -> SandboxChange {
    let parts = text.split(separator: "=", maxSplits: 1).map {
      $0.trimmingPrefix(while: \.isWhitespace)
    }
    guard parts.count == 2 else { throw .form(text, expected: kind.form) }
    let (left, right) = (String(parts[0]), String(parts[1]))
    switch kind {
    case .weight: return try weight(left, right, text)
    case .aggregate: return try aggregation(left, right, text)
    case .normalise: return try normalisation(left, right, text)
    case .value: return try value(left, right, text)
    }
  }

  private func weight(
    _ name: String, _ word: String, _ text: String
  ) throws(SandboxFault) -> SandboxChange {
    let node = try node(name)
    if let way = PartWeights(rawValue: word) { return try weights(way, of: node, text) }
    guard let weight = number(word), weight >= 0 else {
      throw .form(text, expected: "a weight of 0 or more: " + SandboxChange.Kind.weight.form)
    }
    guard node != scoreboard.framework.root else {
      throw .misplaced(text, reason: "the top of the tree has no siblings to be weighed against.")
    }
    return .weight(node: node.code, weight)
  }

  private func aggregation(
    _ name: String, _ word: String, _ text: String
  ) throws(SandboxFault) -> SandboxChange {
    let node = try node(name)
    let words = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let aggregation: Aggregation = try choice(words.first.map(String.init) ?? "", "aggregation")
    guard node.indicator == nil else {
      throw .misplaced(text, reason: "an indicator's sides are joined by their mean.")
    }
    guard words.count > 1 else { return .aggregation(node: node.code, aggregation, offset: nil) }
    guard let offset = number(String(words[1])), offset >= 0 else {
      throw .form(text, expected: "an offset of 0 or more: " + SandboxChange.Kind.aggregate.form)
    }
    return .aggregation(node: node.code, aggregation, offset: offset)
  }

  /// The node called `name`.
  private func node(_ name: String) throws(SandboxFault) -> Node {
    if let node = scoreboard.framework.node(Code(name)) { return node }
    throw unknown("node", name, among: scoreboard.framework.nodes.map(\.node.code.rawValue))
  }

  /// The indicator called `name`.
  func indicator(_ name: String) throws(SandboxFault) -> (code: Code<Node>, indicator: Indicator) {
    if let node = scoreboard.framework.node(Code(name)), let indicator = node.indicator {
      return (node.code, indicator)
    }
    throw unknown("indicator", name, among: scoreboard.framework.indicators.map(\.code.rawValue))
  }

  /// The choice that `word` names.
  func choice<Choice>(_ word: String, _ kind: String) throws(SandboxFault) -> Choice
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    if let choice = Choice(rawValue: word) { return choice }
    throw unknown(kind, word, among: Choice.allCases.map(\.rawValue))
  }

  /// The finite number that `word` writes in digits.
  func number(_ word: String) -> Double? {
    guard word.allSatisfy({ "0123456789.+-eE".contains($0) }) else { return nil }
    return Double(word).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The fault of a name that is not among `names`.
  func unknown(_ kind: String, _ name: String, among names: [String]) -> SandboxFault {
    let few = names.count <= 20 ? "Known: \(names.joined(separator: ", "))." : nil
    return .unknown(kind, name: name, hint: NearMiss.hint(for: name, among: names) ?? few)
  }
}
