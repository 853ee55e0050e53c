import ArgumentParser
import Indicators
import Reading
import Tracking

extension EvidenceStrength: ExpressibleByArgument {}

/// Adds evidence to an observation.
struct EvidenceAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add evidence to an observation.",
    discussion: "The passage is looked for in the newest capture of the source.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The source, by number or address.") var source: String
  @OptionGroup var cell: CellOptions
  @Option(help: "Whose observation; else that of nobody named.") var assessor = ""
  @Option(help: "The passage.") var quote: String?
  @Option(help: "The page.") var page: String?
  @Option(help: "Its language.") var language: String?
  @Option(help: "law, statistic, survey, report, news or interview.")
  var strength: EvidenceStrength?
  @Option(help: "The number of the evidence that this carries to the newest capture.")
  var replaces: Int64?
  @Option(help: "Why.") var why: String?

  func run() async throws {
    let added = try await options.writing(for: "evidence add") { tracker in
      guard let place = try await cell.cell(in: tracker) else {
        throw ValidationError("Name the cell: --framework, --indicator, --country and --cycle.")
      }
      var draft = EvidenceDraft(cell: place, source: source)
      (draft.assessor, draft.quote, draft.page) = (assessor, quote, page)
      (draft.language, draft.strength, draft.replaces) = (language, strength, replaces)
      return try await tracker.add(
        draft, framework: cell.framework.map { Code($0) }, version: cell.version,
        by: options.author, reason: why)
    }
    try Terminal.put("\(added.id)  \(words(added.finding))\n")
  }

  private func words(_ finding: QuoteFinding?) -> String {
    switch finding {
    case nil: "not looked for"
    case .exact(let anchor): "found\(place(of: anchor))"
    case .approximate(let anchor): "found approximately\(place(of: anchor)): \(anchor.passage)"
    case .missing(let nearest, _):
      "not found"
        + (nearest.map { "; the nearest passage\(place(of: $0)) is: \($0.passage)" } ?? "")
    }
  }

  /// The page, and that it is another than was named.
  private func place(of anchor: QuoteAnchor) -> String {
    guard let found = anchor.page else { return "" }
    // A printed number may differ from the count of pages, and both may be right.
    guard let page, page != String(found) else { return " on page \(found)" }
    return " on page \(found) (counted from the first), not \(page)"
  }
}
