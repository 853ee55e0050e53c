import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Shows the facts of a capture.
struct CaptureShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show how a document was fetched and what came.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The number of the capture.") var capture: Int64
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let (source, capture) = try await options.reading().capture(self.capture)
    switch format {
    case .json:
      try Terminal.put(JSONLine.text(CaptureAnswer(source, capture), pretty: true) + "\n")
    case .text:
      for line in Self.lines(source, capture) { try Terminal.put(line + "\n") }
    }
  }

  private static func lines(_ source: Source, _ capture: Capture) -> [String] {
    let facts: [(String, String?)] = [
      ("Source", "\(source.id ?? 0), \(source.title)"),
      ("Fetched", "\(capture.startedAt.formatted(.iso8601)), in \(capture.milliseconds) ms"),
      ("Outcome", "\(capture.outcome.rawValue). \(capture.detail)"),
      ("Asked for", capture.address),
      (
        "Redirected to", capture.redirects.isEmpty ? nil : capture.redirects.joined(separator: ", ")
      ),
      ("Answered by", capture.finalAddress == capture.address ? nil : capture.finalAddress),
      ("Moved for good to", capture.movedTo), ("Status", capture.status.map(String.init)),
      (
        "Odd",
        capture.warnings.isEmpty
          ? nil : capture.warnings.map(\.rawValue).joined(separator: ", ")
      ),
      ("Type", capture.mediaType), ("Charset declared", capture.charset),
      ("Size", capture.size.map { "\($0) bytes" }), ("SHA-256", capture.digest?.description),
      ("Last changed", capture.lastModified), ("Entity tag", capture.etag),
      ("Connected to", capture.peer), ("Secured by", capture.tls),
    ]
    return facts.compactMap { name, value in value.map { "\(name): \($0)" } }
  }
}
