import Foundation
import Indicators

extension Tracker {
  /// How the score of a node came about for a country in a cycle.
  public func explanation(
    of node: Code<Node>, country: String, cycle: String, framework: Code<Framework>?,
    version: Int? = nil, asOf: Date? = nil
  ) async throws(TrackingError) -> Explanation {
    let scoreboard = try await scoreboard(framework: framework, version: version, asOf: asOf)
    let name = scoreboard.framework.code.rawValue
    func place(
      _ sought: String, among words: [String], kind: String
    ) throws(TrackingError) -> Int {
      if let place = words.firstIndex(of: sought) { return place }
      throw .unknown(
        kind, name: sought, framework: name, hint: NearMiss.hint(for: sought, among: words))
    }
    let meant = countries.country(anyCode: country)?.code.rawValue ?? country
    return scoreboard.explanation(
      node: try place(
        node.rawValue, among: scoreboard.framework.nodes.map(\.node.code.rawValue), kind: "node"),
      country: try place(
        meant, among: scoreboard.countries.map(\.code.rawValue), kind: "country"),
      cycle: try place(cycle, among: scoreboard.cycles.map(\.code.rawValue), kind: "cycle"))
  }
}
