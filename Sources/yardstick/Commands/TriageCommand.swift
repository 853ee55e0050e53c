import ArgumentParser
import Foundation
import Indicators
import Tracking

extension TriageDecision: ExpressibleByArgument {}

/// Lists changes that wait for a decision, or decides one.
struct TriageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "triage", abstract: "List changes that wait for a decision, or decide one.",
    discussion: """
      Without arguments it lists them, cited sources first. With a capture and a decision (noise, \
      minor, matters, expert) it decides; earlier decisions stay on record.
      """)

  @OptionGroup var options: HomeOptions
  @Argument(help: "The capture that showed the change.") var capture: Int64?
  @Argument(help: "noise, minor, matters or expert.") var decision: TriageDecision?
  @Option(help: "The expert it is sent to.") var to: String?
  @Option(help: "What else is to be said.") var note: String?
  @Option(help: "text or json.") var format: ListFormat = .text

  func validate() throws {
    guard (capture == nil) == (decision == nil) else {
      throw ValidationError("To decide, name the capture and the decision.")
    }
  }

  func run() async throws {
    guard let capture, let decision else { return try await list() }
    try await options.writing(for: "triage") { tracker in
      try await tracker.decide(
        decision, ofCapture: capture, expert: to, note: note, by: options.author)
    }
    try Terminal.put("capture \(capture): \(decision.rawValue)\n")
  }

  private func list() async throws {
    let changes = try await options.reading().changesToTriage()
    switch format {
    case .json:
      try Terminal.put(JSONLine.text(changes.map(PendingAnswer.init), pretty: true) + "\n")
    case .text:
      for change in changes {
        try Terminal.put(
          "\(change.capture.id ?? 0)  \(change.capture.startedAt.formatted(.iso8601))  "
            + "cited \(change.citations)  \(change.source.country ?? "-")  \(change.source.title)  "
            + "\(change.capture.detail)\n")
      }
    }
  }
}
