import ArgumentParser
import Foundation
import Indicators
import Tables
import Tracking

/// Prints the scores of a home.
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Print the yearly scores as CSV, unrounded.")

  @OptionGroup var options: HomeOptions
  @Option(help: "The framework; else civic-space.") var framework: String?
  @Option(help: "Its version; else the newest.") var version: Int?
  @Option(help: "The cycle; else all.") var cycle: String?

  func run() async throws {
    let scoreboard = try await options.reading().scoreboard(
      framework: framework.map { Code($0) }, version: version)
    try ScoreListing(scoreboard, cycles: try cycles(of: scoreboard)).write(threads: 1) {
      try Terminal.put(Data($0))
    }
  }

  private func cycles(of scoreboard: Scoreboard) throws -> [Int]? {
    guard let cycle else { return nil }
    let codes = scoreboard.cycles.map(\.code.rawValue)
    guard let place = codes.firstIndex(of: cycle) else {
      throw TrackingError.unknown(
        "cycle", name: cycle, framework: scoreboard.framework.code.rawValue,
        hint: NearMiss.hint(for: cycle, among: codes))
    }
    return [place]
  }
}
