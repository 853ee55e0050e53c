import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Shows a source with its captures.
struct SourceShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a source: its facts, when it is fetched, how it fares, its last captures.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "Its number or address.") var source: String
  @Option(help: "The most captures that are listed, newest first.") var limit = 20
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let history = try await options.reading().history(ofSource: source, limit: max(0, limit))
    switch format {
    case .json:
      try Terminal.put(JSONLine.text(SourceDetails(history), pretty: true) + "\n")
    case .text:
      let details = SourceDetails(history)
      try Terminal.put(
        "\(details.id)  \(details.title)\n\(details.url)\n" + facts(details)
          + details.captures.map(line).joined()
          + details.documents.map(line).joined())
    }
  }

  private func facts(_ details: SourceDetails) -> String {
    let limits = [
      details.maxSeconds.map { "\($0) seconds" }, details.maxBytes.map { "\($0) bytes" },
    ].compactMap { $0 }
    let facts: [(String, String?)] = [
      ("state", details.state), ("kind", details.kind), ("country", details.country),
      ("language", details.language), ("owner", details.owner), ("licence", details.licence),
      ("indicators", words(details.indicators)), ("schedule", schedule(details)),
      ("rhythm", details.rhythm), ("retention", details.retention), ("limits", words(limits)),
      ("authorities", details.authorities), ("added", details.added.formatted(.iso8601)),
      ("watched at", former(details.formerUrls)),
      ("feed", details.feed.map { "source \($0)" }),
      ("published", details.published?.formatted(.iso8601)), ("documents", documents(details)),
      ("health", health(details.health)),
    ]
    return facts.compactMap { name, fact in
      fact.map { "\(name.padding(toLength: 11, withPad: " ", startingAt: 0)) \($0)\n" }
    }.joined()
  }

  private func words(_ list: [String]) -> String? {
    list.isEmpty ? nil : list.joined(separator: ", ")
  }

  private func schedule(_ details: SourceDetails) -> String {
    guard let schedule = details.schedule else { return "only on request" }
    let next = details.next.map { ", next \($0.formatted(.iso8601))" } ?? ""
    return "\(schedule) (\(details.zone))\(next)"
  }

  private func former(_ urls: [SourceDetails.FormerURL]) -> String? {
    let lines = urls.reversed().map { former in
      "\(former.url) until \(former.until.formatted(.iso8601))"
        + " (\(former.by)\(former.reason.map { ": \($0)" } ?? ""))"
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n            ")
  }

  private func health(_ health: SourceDetails.Health) -> String {
    var words: [String] = []
    if health.failing { words.append("failing") }
    if health.silent { words.append("silent") }
    if health.failures > 0 { words.append("failures in a row: \(health.failures)") }
    if let movedTo = health.movedTo { words.append("moved to \(movedTo)") }
    if words.isEmpty { words.append(health.lastSeen == nil ? "never fetched" : "in order") }
    if let seen = health.lastSeen { words.append("last in order \(seen.formatted(.iso8601))") }
    if let news = health.lastNews { words.append("last new \(news.formatted(.iso8601))") }
    return words.joined(separator: ", ")
  }

  private func documents(_ details: SourceDetails) -> String? {
    guard details.kind == SourceKind.feed.rawValue else { return nil }
    return "\(details.documentCount) (`source list --feed \(details.id)` lists all)"
  }

  private func line(_ document: SourceDetails.DocumentLine) -> String {
    "\(document.id)  \(document.published.map { $0.formatted(.iso8601) } ?? "-")  "
      + "\(document.title)  \(document.url)\n"
  }

  private func line(_ capture: SourceDetails.CaptureLine) -> String {
    "\(capture.time.formatted(.iso8601))  \(capture.outcome)  "
      + "\(capture.bytes.map { "\($0) bytes" } ?? "-")  \(capture.sha256 ?? "-")\n"
      + "    \(capture.detail)\n"
  }
}
