import ArgumentParser
import Indicators
import Tracking

/// Records one observation.
struct RecordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record one observation.",
    discussion: """
      VALUE is a number, a text where the indicator takes one, or why there is none: \
      not-collected, not-due, not-applicable, refused, confidential.
      """)

  @OptionGroup var options: HomeOptions
  @Argument(help: "The code of the indicator.") var indicator: String
  @Argument(help: "The code of the country.") var country: String
  @Argument(help: "The code of the cycle.") var cycle: String
  @Argument(help: "The value.") var value: String
  @Option(help: "The framework.") var framework: String
  @Option(help: "Its version; else the newest.") var version: Int?
  @Option(help: "The side of the indicator: law, practice, ...") var facet: String?
  @Option(help: "Who says so.") var assessor: String?
  @Option(help: "Why the value is what it is; published.") var why: String?
  @Option(help: "The address of the document it rests on.") var evidence: String?
  @Option(help: "The passage of that document.") var quote: String?
  @Option(help: "high, medium or low.") var confidence: String?

  func run() async throws {
    var draft = ObservationDraft(
      indicator: indicator, country: country, cycle: cycle, value: value)
    draft.facet = facet
    draft.assessor = assessor
    draft.justification = why
    draft.evidence = evidence
    draft.quote = quote
    draft.confidence = confidence
    let entered = draft
    // Said as soon as it is durable, and not only once the home is closed.
    try await options.writing(for: "record") { tracker in
      let act = try await tracker.record(
        entered, framework: Code(framework), version: version, by: options.author,
        reason: why)
      try Terminal.put(act.map { "recorded \($0)\n" } ?? "unchanged\n")
    }
  }
}
