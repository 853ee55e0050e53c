import ArgumentParser
import Foundation
import Indicators
import Tables
import Tracking

/// Prints the scores of a home.
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Print the yearly scores, unrounded.")

  @OptionGroup var options: HomeOptions
  @Option(help: "The framework; else civic-space.") var framework: String?
  @Option(help: "Its version; else the newest.") var version: Int?
  @Option(help: "The cycle; else all.") var cycle: String?
  @Option(help: "csv or json.") var format: ScoreFormat = .csv

  func run() async throws {
    let scoreboard = try await options.reading().scoreboard(
      framework: framework.map { Code($0) }, version: version)
    let cycles = try cycles(of: scoreboard)
    switch format {
    case .csv:
      try ScoreListing(scoreboard, cycles: cycles, showsMarks: true).write(threads: 1) {
        try Terminal.put(Data($0))
      }
    case .json:
      let records = ScoreRecord.list(scoreboard, cycles: cycles)
      try Terminal.put(JSONLine.text(records, pretty: true) + "\n")
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
