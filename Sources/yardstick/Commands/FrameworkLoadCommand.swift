import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Loads a framework file.
struct FrameworkLoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Load a framework file.",
    discussion: "A version that is in use keeps its text: give a changed file a new version.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The framework file.", completion: .file()) var file: String
  @Option(help: "Why it is loaded.") var why: String?

  func run() async throws {
    let (framework, isNew, problems) = try await options.writing(for: "framework load") {
      let (framework, isNew) = try await $0.load(
        frameworkFile: URL(filePath: file), by: options.author, reason: why)
      return (framework, isNew, try await $0.crosswalkProblems(of: framework))
    }
    for problem in problems { Terminal.say("\(file): \(problem.severity.rawValue): \(problem)") }
    let state = isNew ? "loaded" : "was loaded before, unchanged"
    try Terminal.put("\(framework.code), version \(framework.version): \(state).\n")
  }
}
