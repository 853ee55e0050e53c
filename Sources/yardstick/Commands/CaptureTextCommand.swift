import ArgumentParser
import Foundation
import Reading
import Tracking

/// Reads the text of a capture.
struct CaptureTextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Print the text of what was fetched.",
    discussion: "The document is read by a child process without access to anything else.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The number of the capture.") var capture: Int64
  @Option(help: "One page alone, counted from 1.") var page: Int?
  @Flag(help: "Without what surrounds the content on every page of the site.") var main = false
  @Option(help: "Keep only what stands in these elements, such as \"div.news\" or \"#main p\".")
  var keep: [String] = []
  @Option(help: "Leave out what stands in these elements.") var drop: [String] = []
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let selection = try selection()
    let tracker = try options.reading()
    let (source, capture) = try await tracker.capture(self.capture)
    let text: DocumentText
    switch try await tracker.text(of: capture, from: source, selection: selection) {
    case .success(let found): text = found
    case .failure(let problem): throw Refusal(code: .badData, message: problem.description)
    }
    for selector in text.missedSelectors {
      Terminal.say("yardstick: \"\(selector)\" matches nothing in this capture.")
    }
    try Terminal.put(
      format == .json ? JSONLine.text(text, pretty: true) + "\n" : chosen(text) + "\n")
  }

  private func selection() throws -> ElementSelection {
    do {
      return try ElementSelection(
        keep: keep.map { try ElementSelector($0) }, drop: drop.map { try ElementSelector($0) })
    } catch let problem as ReadingProblem {
      throw ValidationError(problem.description)
    }
  }

  private func chosen(_ text: DocumentText) throws -> String {
    guard let page else {
      return main || !keep.isEmpty || !drop.isEmpty ? text.main : text.whole
    }
    guard text.pages.indices.contains(page - 1) else {
      throw Refusal(
        code: .badData,
        message: "There is no page \(page): the document has \(text.pages.count) of them.")
    }
    return text.pages[page - 1]
  }
}
