import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Searches the texts of captures.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the texts of all sources.",
    discussion: """
      Script, case and diacritics do not matter; all words must stand in a document, also with \
      other endings. A phrase is set in quotation marks within the words.
      """)

  @OptionGroup var options: HomeOptions
  @Argument(help: "The words.") var words: [String]
  @Option(help: "Only sources of this country.") var country: String?
  @Option(help: "Only this source.") var source: String?
  @Flag(help: "Older versions of the documents as well.") var history = false
  @Option(help: "How many documents at most.") var limit = 20
  @Option(help: "text or json.") var format: ListFormat = .text

  func validate() throws {
    guard !words.isEmpty else { throw ValidationError("Name at least one word.") }
    guard (1...1000).contains(limit) else { throw ValidationError("--limit must be 1 to 1000.") }
  }

  func run() async throws {
    let results = try await options.reading().search(
      words.joined(separator: " "), country: country, source: source, isHistorical: history,
      limit: limit)
    switch format {
    case .json:
      try Terminal.put(JSONLine.text(results.map(SearchAnswer.init), pretty: true) + "\n")
    case .text:
      for result in results {
        try Terminal.put(
          "\(result.source.id ?? 0)  \(result.source.country ?? "-")  \(result.source.title)  "
            + "\(result.source.address)\n"
            + "    capture \(result.capture.id ?? 0), "
            + result.capture.startedAt.formatted(.iso8601)
            + "\(result.page.map { ", page \($0)" } ?? "")\n    \(highlighted(result))\n")
      }
      if results.isEmpty {
        Terminal.say(
          "No document has all of these words. Try fewer, another form of a word, or --history.")
      }
    }
  }

  private func highlighted(_ result: SearchResult) -> String {
    guard Terminal.isColoured else { return result.passage }
    var text = ""
    for (place, scalar) in result.passage.unicodeScalars.enumerated() {
      if result.highlights.contains(where: { $0.lowerBound == place }) { text += "\u{1B}[1m" }
      text.unicodeScalars.append(scalar)
      if result.highlights.contains(where: { $0.upperBound == place + 1 }) { text += "\u{1B}[0m" }
    }
    return text
  }
}
