import ArgumentParser
import Foundation
import Indicators
import Reading
import Tracking

/// Shows what changed between two captures.
struct CaptureDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what changed between two captures of a source.",
    discussion: """
      With two numbers it compares these captures; with one source, named by number or address, \
      its last two versions, or with --since-last-look what changed since you, or --by NAME, \
      looked at it. What the noise rules ignore is shown as ignored.
      """)

  @OptionGroup var options: HomeOptions
  @Argument(help: "A source, or a capture.") var first: String
  @Argument(help: "Another capture.") var second: String?
  @Flag(help: "Compare with what was seen last, and note that the newest is seen now.")
  var sinceLastLook = false
  @Option(help: "Whose last look; else yours.") var by: String?
  @Option(help: "text or json.") var format: ListFormat = .text

  func validate() throws {
    guard second == nil || !sinceLastLook else {
      throw ValidationError("--since-last-look takes a source, not two captures.")
    }
    guard let second else { return }
    guard Int64(first) != nil, Int64(second) != nil else {
      throw ValidationError("Two captures are named by their numbers.")
    }
  }

  func run() async throws {
    if sinceLastLook {
      let person = by ?? options.author
      return try await options.writing(for: "capture diff") { tracker in
        let difference = try await tracker.difference(ofSource: first, sinceLastLookOf: person)
        try show(difference)
        // What came meanwhile was not shown, and so was not seen.
        if let shown = difference?.new.id { try await tracker.look(atCapture: shown, by: person) }
      }
    }
    let tracker = try options.reading()
    if let second, let one = Int64(first), let other = Int64(second) {
      return try show(await tracker.difference(between: one, and: other))
    }
    try show(await tracker.lastDifference(ofSource: first))
  }

  private func show(_ difference: CaptureDifference?) throws {
    switch format {
    case .json: try Terminal.put(JSONLine.text(difference.map(DifferenceAnswer.init)) + "\n")
    case .text:
      guard let difference else {
        let nothing = sinceLastLook ? "new since the last look" : "to compare with"
        return try Terminal.put("There is nothing \(nothing).\n")
      }
      try Terminal.put(
        "\(difference.source.title)\n"
          + "- capture \(difference.old.id ?? 0), \(difference.old.startedAt.formatted(.iso8601))\n"
          + "+ capture \(difference.new.id ?? 0), \(difference.new.startedAt.formatted(.iso8601))\n"
          + DifferenceText(isColoured: Terminal.isColoured).text(of: difference.comparison))
    }
  }
}
