import Foundation
import Indicators
import Tables

extension Tracker {
  /// How the score of a node came about for a country in a cycle, of the records as they stand or
  /// stood at `asOf`.
  public func explanation(
    of node: Code<Node>, country: String, cycle: String, framework: Code<Framework>?,
    version: Int? = nil, asOf: Date? = nil
  ) async throws(TrackingError) -> ExplanationSheet {
    let board = try await scoreboard(framework: framework, version: version, asOf: asOf)
    return ExplanationSheet(
      board, node: try place(of: node, in: board),
      country: try place(ofCountry: country, in: board),
      cycle: try board.place(ofCycle: cycle), standing: request(asOf: asOf).standing,
      profile: countries.profiles.first)
  }

  private func place(of node: Code<Node>, in board: Scoreboard) throws(TrackingError) -> Int {
    try place(
      node.rawValue, among: board.framework.nodes.map(\.node.code.rawValue), kind: "node", in: board
    )
  }

  private func place(ofCountry code: String, in board: Scoreboard) throws(TrackingError) -> Int {
    let meant = countries.country(anyCode: code)?.code.rawValue ?? code
    return try place(
      meant, among: board.countries.map(\.code.rawValue), kind: "country", in: board)
  }

  private func place(
    _ sought: String, among words: [String], kind: String, in board: Scoreboard
  ) throws(TrackingError) -> Int {
    if let place = words.firstIndex(of: sought) { return place }
    throw .unknown(
      kind, name: sought, framework: board.framework.code.rawValue,
      hint: NearMiss.hint(for: sought, among: words))
  }
}
