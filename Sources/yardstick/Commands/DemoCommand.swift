import ArgumentParser
import Foundation
import Indicators
import Logging
import ServiceLifecycle
import Tables
import Tracking
import Web

/// Makes a demonstration home and shows it.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make a demonstration home, compare the countries, serve the site.",
    discussion: """
      Loads the frameworks with their open figures, fetches sample documents about imaginary \
      countries from a small server on the loopback address, and prints a comparison table. \
      A second run keeps what was entered. Without --home the home is ./demo.
      """)

  @OptionGroup var options: HomeOptions
  @OptionGroup var site: SiteOptions
  @Flag(inversion: .prefixedNo, help: "Serve the site at the end.") var serve = true
  @Flag(inversion: .prefixedNo, help: "Fetch the sample documents.") var fetch = true
  @Option(help: "The port of the sample server.") var samplePort = 8089

  func run() async throws {
    var options = options
    if options.home == nil { options.home = "demo" }
    let folder = try options.folder()
    var settings = try options.settings()
    settings.allowed.append("127.0.0.1:\(samplePort)")
    let tracker = try Tracker.creating(
      options.directory, from: folder, for: "demo", settings: settings, now: { Date() })
    Terminal.say(try await tracker.loadBundle(folder, by: options.author).sentence)
    if fetch { try await fetchSamples(folder, tracker) }
    try await printTable(tracker)
    if serve { try await site.serve(tracker, settings: options.settingsFile()) }
    try tracker.close()
  }

  /// Fetches every sample twice, so that one of them has changed in between.
  private func fetchSamples(_ folder: IndicatorFolder, _ tracker: Tracker) async throws {
    let list = try SampleList(folder)
    let server = try SampleServer(list, port: samplePort)
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let service = server.service { number in
      port.yield(number)
      port.finish()
    }
    var logger = Logger(label: "samples")
    logger.logLevel = .error
    let group = ServiceGroup(
      configuration: .init(services: [.init(service: service)], logger: logger))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        do { try await group.run() } catch {
          port.finish()
          throw Refusal(
            code: .unavailable,
            message: "The sample server cannot listen on port \(samplePort): \(error). "
              + "Name another one with --sample-port, or say --no-fetch.")
        }
      }
      for await number in ports {
        let numbers = try await tracker.watch(
          list, at: "http://127.0.0.1:\(number)", by: options.author)
        for round in 1...2 { try await fetchOnce(numbers, round: round, tracker) }
      }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }

  private func fetchOnce(_ numbers: [String], round: Int, _ tracker: Tracker) async throws {
    Terminal.say("Fetching \(numbers.count) sample documents, round \(round):")
    let board = FetchTelling(captured: { recorded in
      for one in recorded {
        let capture = one.capture
        Terminal.say(
          "  \(capture.outcome.rawValue)  \(one.source.address)  \(capture.size ?? 0) bytes")
      }
    })
    let count = try await tracker.fetch(
      .named(numbers), in: tracker.archive(), jobs: 4, by: options.author, telling: board)
    if count == nil {
      Terminal.say("  Nothing is fetched: the disk is fuller than its reserve allows.")
    }
  }

  private func printTable(_ tracker: Tracker) async throws {
    let table = try await tracker.comparison(
      tracker.request(), framework: Tracker.defaultFramework)
    var style = TableStyle()
    style.width = Terminal.width ?? 110
    let isColoured = ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    if Terminal.isReadByPerson, isColoured { style.colour = .full }
    if let text = TableFormat.named("text") {
      try Terminal.put(Data(text.write(table, style: style)))
    }
  }
}
