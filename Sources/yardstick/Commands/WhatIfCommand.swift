import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Tries another method or other values.
struct WhatIfCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Show what would move if weights, methods or values were others; nothing is stored.",
    discussion: """
      Every option may be given several times. A value stands for all assessors of the cell; it \
      may also be a reason for having none, such as not-collected.
      """)

  @OptionGroup var options: HomeOptions
  @Option(help: "The framework; else civic-space.") var framework: String?
  @Option(help: "Its version; else the newest.") var version: Int?
  @Option(help: "The cycle; else the last one with scores.") var cycle: String?
  @Option(help: "\(SandboxChange.Kind.weight.form).") var weight: [String] = []
  @Option(help: "\(SandboxChange.Kind.aggregate.form).") var aggregate: [String] = []
  @Option(help: "\(SandboxChange.Kind.normalise.form).") var normalise: [String] = []
  @Option(help: "\(SandboxChange.Kind.value.form).") var value: [String] = []
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    guard !(weight + aggregate + normalise + value).isEmpty else {
      throw ValidationError("Name a change: --weight, --aggregate, --normalise or --value.")
    }
    let (scoreboard, place) = try await options.reading().scoreboard(
      framework: framework.map { Code($0) }, version: version, cycle: cycle)
    let sandbox = try sandbox(scoreboard, cycle: place)
    switch format {
    case .json: try Terminal.put(JSONLine.text(sandbox, pretty: true) + "\n")
    case .text:
      let lines = SandboxListing(sandbox, decimals: scoreboard.framework.decimals).lines
      try Terminal.put(lines.joined(separator: "\n") + "\n")
    }
  }

  private func sandbox(_ scoreboard: Scoreboard, cycle: Int) throws -> Sandbox {
    let reader = SandboxReader(scoreboard, cycle: cycle)
    do throws(SandboxFault) {
      var changes: [SandboxChange] = []
      for text in weight { changes.append(try reader.change(.weight, text)) }
      for text in aggregate { changes.append(try reader.change(.aggregate, text)) }
      for text in normalise { changes.append(try reader.change(.normalise, text)) }
      for text in value { changes.append(try reader.change(.value, text)) }
      return try Sandbox(
        scoreboard, cycle: cycle, changes: changes,
        threads: ProcessInfo.processInfo.activeProcessorCount)
    } catch {
      throw Refusal(code: error.isForm ? .usage : .badData, message: error.description)
    }
  }
}
