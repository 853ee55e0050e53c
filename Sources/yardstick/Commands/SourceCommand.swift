import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Looks after the sources.
struct SourceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Add, list and pause source documents.",
    subcommands: [
      SourceAddCommand.self, SourceListCommand.self, SourceShowCommand.self,
      SourcePauseCommand.self, SourceResumeCommand.self, SourceRemoveCommand.self,
      SourceImportCommand.self,
    ])
}

/// Adds a source.
struct SourceAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Watch an address.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The address.") var address: String
  @Option(help: "What the document is called.") var title: String?
  @Option(help: "The code of its country; else it is regional.") var country: String?
  @Option(help: "The indicators it serves, by commas.") var indicators: String?
  @Option(help: "When it is fetched, such as \"daily 03:30\".") var schedule: String?
  @Option(help: "Its language.") var language: String?
  @Option(help: "page, file or feed.") var kind: String?

  func run() async throws {
    var draft = SourceDraft(address: address)
    draft.title = title
    draft.country = country
    draft.indicators = indicators.map { $0.split(separator: ",").map(String.init) } ?? []
    draft.schedule = schedule
    draft.language = language
    draft.kind = kind
    let added = draft
    let number = try await options.writing(for: "source add") { tracker in
      try await tracker.add(added, by: options.author)
    }
    try Terminal.put("\(number)\n")
  }
}

/// Lists the sources.
struct SourceListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the sources and how their last fetch ended.")

  @OptionGroup var options: HomeOptions
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let standings = try await options.reading().sources()
    switch format {
    case .json:
      try Terminal.put(JSONLine.text(standings.map(SourceAnswer.init), pretty: true) + "\n")
    case .text:
      for standing in standings {
        let source = standing.source
        let last = standing.last.map {
          "\($0.outcome.rawValue) \($0.startedAt.formatted(.iso8601))"
        }
        try Terminal.put(
          "\(source.id ?? 0)  \(source.state.rawValue)  \(source.country ?? "-")  "
            + "\(last ?? "never fetched")  \(source.title)  \(source.address)\n")
      }
    }
  }
}

/// Shows a source with its captures.
struct SourceShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a source and its last captures.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "Its number or address.") var source: String

  func run() async throws {
    let (source, captures) = try await options.reading().history(ofSource: self.source)
    try Terminal.put("\(source.id ?? 0)  \(source.title)\n\(source.address)\n")
    for capture in captures {
      try Terminal.put(
        "\(capture.startedAt.formatted(.iso8601))  \(capture.outcome.rawValue)  "
          + "\(capture.size.map { "\($0) bytes" } ?? "-")  \(capture.digest?.description ?? "-")\n"
          + "    \(capture.detail)\n")
    }
  }
}

/// Stops fetching a source.
struct SourcePauseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Stop fetching a source until it is resumed.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "Its number or address.") var source: String
  @Option(help: "Why.") var why: String?

  func run() async throws {
    try await options.writing(for: "source pause") { tracker in
      try await tracker.set(.paused, ofSource: source, by: options.author, reason: why)
    }
  }
}

/// Fetches a source again.
struct SourceResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Fetch a paused source again.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "Its number or address.") var source: String
  @Option(help: "Why.") var why: String?

  func run() async throws {
    try await options.writing(for: "source resume") { tracker in
      try await tracker.set(.active, ofSource: source, by: options.author, reason: why)
    }
  }
}

/// Ends the watch over a source.
struct SourceRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "End the watch over a source; its captures stay.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "Its number or address.") var source: String
  @Option(help: "Why.") var why: String?

  func run() async throws {
    try await options.writing(for: "source remove") { tracker in
      try await tracker.set(.dead, ofSource: source, by: options.author, reason: why)
    }
  }
}

/// Adds a list of sources.
struct SourceImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add the sources of a list that are not watched yet.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The list, written like Indicators/sources.yaml.", completion: .file())
  var file: String

  func run() async throws {
    let added = try await options.writing(for: "source import") { tracker in
      try await tracker.add(sourceList: URL(filePath: file), by: options.author)
    }
    try Terminal.put("added \(added)\n")
  }
}
