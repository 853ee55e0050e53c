import ArgumentParser
import Foundation
import Indicators
import Records
import Reading
import Tracking

/// Looks after the noise rules of a source.
struct SourceNoiseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "noise", abstract: "What does not count as a change of a source.",
    discussion: """
      list shows the rules and how they came to be; add and remove change them; replay shows what \
      the rules named would have made of the source's history, and changes nothing.
      """)

  /// What is done with the rules.
  enum Action: String, ExpressibleByArgument, CaseIterable {
    case list, add, remove, replay
  }

  @OptionGroup var options: HomeOptions
  @Argument(help: "The source, by number or address.") var source: String
  @Argument(help: "list, add, remove or replay.") var action: Action = .list
  @OptionGroup var rules: NoiseOptions
  @Option(help: "Why.") var why: String?
  @Option(help: "text or json.") var format: ListFormat = .text

  func validate() throws {
    let needsRules = action == .add || action == .remove
    guard !needsRules || !rules.isEmpty else {
      throw ValidationError("Name a rule: --keep, --drop, --pattern, --numbers or --dates.")
    }
  }

  func run() async throws {
    switch action {
    case .list: try list(await options.reading().noise(ofSource: source))
    case .add, .remove:
      let (rules, isAdded) = (rules, action == .add)
      let standing = try await options.reading().noise(ofSource: source).last?.rules ?? NoiseRules()
      let changed = try await options.writing(for: "source noise") { tracker in
        try await tracker.changeNoise(ofSource: source, by: options.author, reason: why) {
          if isAdded { rules.add(to: &$0) } else { rules.remove(from: &$0) }
        }
      }
      guard isAdded || changed != standing else {
        throw TrackingError.setting(
          "noise rule",
          reason: "no such rule stands; `yardstick source noise \(source) list` shows all")
      }
      try Terminal.put(changed.lines)
    case .replay:
      let tracker = try options.reading()
      var proposed = try await tracker.noise(ofSource: source).last?.rules ?? NoiseRules()
      rules.add(to: &proposed)
      try tell(await tracker.replay(proposed, ofSource: source))
    }
  }

  private static func counted(_ count: Int, _ name: String) -> String {
    "\(count) \(name)\(count == 1 ? "" : "s")"
  }

  private func list(_ history: [(act: Act, rules: NoiseRules)]) throws {
    switch format {
    case .json:
      try Terminal.put(JSONLine.text(history.last?.rules ?? NoiseRules()) + "\n")
    case .text:
      for (act, rules) in history {
        try Terminal.put(
          "\(act.time.formatted(.iso8601))  \(act.author)  \(act.reason ?? "")\n\(rules.lines)")
      }
      if history.isEmpty { try Terminal.put("no rules\n") }
    }
  }

  private func tell(_ replay: NoiseReplay) throws {
    switch format {
    case .json: try Terminal.put(JSONLine.text(ReplayAnswer(replay), pretty: true) + "\n")
    case .text:
      try Terminal.put(
        "\(Self.counted(replay.steps.count, "change")), "
          + "\(Self.counted(replay.saved, "alert")) saved, "
          + "\(Self.counted(replay.hiddenReal, "change")) hidden that somebody found to be no noise\n"
      )
      for step in replay.steps where !step.hidden.isEmpty {
        try Terminal.put(
          "capture \(step.capture.id ?? 0)  \(step.capture.startedAt.formatted(.iso8601))  "
            + "\(step.now.rawValue) -> \(step.proposed.rawValue)"
            + "\(step.decision.map { "  (\($0.rawValue))" } ?? "")\n")
        for change in step.hidden {
          try Terminal.put(DifferenceText(isColoured: Terminal.isColoured).text(of: change))
        }
      }
    }
  }
}

extension NoiseRules {
  /// The rules, one a line.
  fileprivate var lines: String {
    let all =
      keep.map { "  keep \($0)" } + drop.map { "  drop \($0)" }
      + patterns.map { "  pattern \($0)" } + (ignoresNumbers ? ["  numbers"] : [])
      + (ignoresDates ? ["  dates"] : [])
    return (all.isEmpty ? ["  no rules"] : all).joined(separator: "\n") + "\n"
  }
}
