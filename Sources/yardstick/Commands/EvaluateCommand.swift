import ArgumentParser
import Foundation
import Indicators
import Tables
import Tracking

/// Runs the engine alone.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score a file of observations by a framework file, without a home.",
    discussion: "Prints cycle,country,node,score,lower,upper,rank,coverage,band,status.")

  @OptionGroup var options: HomeOptions
  @OptionGroup var dialect: DialectOptions
  @Argument(help: "The framework file.", completion: .file()) var framework: String
  @Argument(help: "The observation file.", completion: .file()) var observations: String
  @Option(help: "combined, treated, imputed, normalised or scores.")
  var step: StepListing.Step = .scores
  @Option(help: "Compute intervals from so many random draws.") var replicates: Int?
  @Option(help: "Where the random draws begin; the same seed gives the same bits.")
  var seed: UInt64?
  @Option(help: "csv.") var format: EvaluationFormat = .csv
  @Option(help: "How many threads work; else one for each processor.") var threads: Int?

  func run() async throws {
    var importing = try dialect.importOptions()
    importing.dialect.exponents = true
    let workers = threads ?? ProcessInfo.processInfo.activeProcessorCount
    let evaluation = try Evaluation(
      framework: URL(filePath: framework), observations: URL(filePath: observations),
      options: importing, countries: try knownCountries(),
      keepsSteps: step != .scores || replicates != nil || seed != nil, threads: workers)
    for warning in evaluation.warnings {
      Terminal.say("\(observations): \(warning.severity.rawValue): \(warning)")
    }
    switch step {
    case .scores:
      try ScoreListing(scoreboard(evaluation, workers), showsMarks: false).write(threads: workers) {
        try Terminal.put(Data($0))
      }
    case .combined, .treated, .imputed, .normalised:
      try StepListing(evaluation.scoreboard, step: step).write { try Terminal.put(Data($0)) }
    }
  }

  private func scoreboard(_ evaluation: Evaluation, _ threads: Int) throws -> Scoreboard {
    guard replicates != nil || seed != nil else { return evaluation.scoreboard }
    guard (1...1_000_000).contains(replicates ?? 1) else {
      throw ValidationError("--replicates must be 1 to 1000000.")
    }
    return evaluation.scoreboard.withUncertainty(
      replicates: replicates, seed: seed, threads: threads)
  }

  /// The countries that ship with the program; a framework may do without them.
  private func knownCountries() throws -> CountryList {
    guard let folder = try? options.folder() else { return .empty }
    return try Tracker.countries(inText: folder.countriesText(), path: "countries.yaml")
  }
}

extension StepListing.Step: ExpressibleByArgument {}
