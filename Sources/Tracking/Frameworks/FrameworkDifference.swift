import Indicators
import Scoring

/// How two frameworks, or two versions of one, differ.
public struct FrameworkDifference {
  /// One line for each difference, in the order of the later tree, then what was dropped.
  public let lines: [String]

  /// The difference that leads from `earlier` to `later`.
  public init(from earlier: Framework, to later: Framework) {
    var lines: [String] = []
    if earlier.status != later.status {
      lines.append("status: \(earlier.status.rawValue) -> \(later.status.rawValue)")
    }
    lines += Self.codes("country", earlier.countries.map(\.code), later.countries.map(\.code))
    if earlier.groups != later.groups { lines.append("groups changed") }
    lines += Self.codes("cycle", earlier.cycles.map(\.code), later.cycles.map(\.code))
    if earlier.bands != later.bands {
      let edges = { (bands: [Band]) in bands.map { "\($0.from)" }.joined(separator: ", ") }
      lines.append("bands: \(edges(earlier.bands)) -> \(edges(later.bands))")
    }
    for placed in later.nodes {
      let code = placed.node.code
      guard let before = earlier.node(code) else {
        lines.append("+ \(code)  \(placed.node.title[.english])")
        continue
      }
      lines += Self.changes(of: before, to: placed.node).map { "~ \(code)  \($0)" }
    }
    for placed in earlier.nodes where later.node(placed.node.code) == nil {
      lines.append("- \(placed.node.code)  \(placed.node.title[.english])")
    }
    self.lines = lines
  }

  private static func codes<Thing>(
    _ kind: String, _ earlier: [Code<Thing>], _ later: [Code<Thing>]
  ) -> [String] {
    later.filter { !earlier.contains($0) }.map { "+ \(kind) \($0)" }
      + earlier.filter { !later.contains($0) }.map { "- \(kind) \($0)" }
  }

  private static func changes(of earlier: Node, to later: Node) -> [String] {
    var changes: [String] = []
    if earlier.title != later.title {
      changes.append("title: \(earlier.title[.english]) -> \(later.title[.english])")
    }
    if earlier.weight != later.weight {
      changes.append("weight: \(earlier.weight) -> \(later.weight)")
    }
    if earlier.aggregation != later.aggregation {
      changes.append(
        "aggregate: \(earlier.aggregation.rawValue) -> \(later.aggregation.rawValue)")
    }
    if earlier.minimumCoverage != later.minimumCoverage {
      changes.append("min-coverage: \(earlier.minimumCoverage) -> \(later.minimumCoverage)")
    }
    guard let before = earlier.indicator, let after = later.indicator else { return changes }
    if before.direction != after.direction {
      changes.append("direction: \(before.direction.rawValue) -> \(after.direction.rawValue)")
    }
    if before.normalisation != after.normalisation { changes.append("normalise changed") }
    if before.combination != after.combination {
      changes.append("combine: \(before.combination.rawValue) -> \(after.combination.rawValue)")
    }
    if before.facets != after.facets { changes.append("facets changed") }
    if before.scale != after.scale || before.levels != after.levels {
      changes.append("scale or levels changed")
    }
    return changes
  }
}
