import Foundation
import Indicators
import Tracking

/// Fetches a source that was just added and lets its user take over what that shows.
struct ProposalDesk {
  let tracker: Tracker
  let source: String
  let given: SourceDraft
  let author: String

  /// Proposes, asks where a person is there to answer, and takes; gives the schedule that was taken.
  ///
  /// The source is there whatever happens here, so nothing is thrown.
  func look() async -> String? {
    let proposal: SourceProposal
    do {
      proposal = try await tracker.propose(forSource: source, by: author)
    } catch {
      Terminal.say("It was added, but not fetched: \(error)")
      return nil
    }
    do {
      if let failure = proposal.failure {
        Terminal.say(
          "It was added, but its first fetch failed: \(failure) "
            + "`yardstick source set \(source)` names its facts.")
        return nil
      }
      return try await offer(proposal)
    } catch {
      Terminal.say("It was added and fetched, but what that showed was not taken over: \(error)")
      return nil
    }
  }

  private func offer(_ proposal: SourceProposal) async throws -> String? {
    let facts = proposal.facts(besides: given, isScheduled: given.schedule != nil)
    let lines = Self.lines(facts)
    let isAnswered = Terminal.isAnswered
    if !lines.isEmpty {
      Terminal.say(
        (isAnswered ? "Its first fetch proposes:\n" : "Taken from its first fetch:\n")
          + lines.joined(separator: "\n"))
    }
    tellMore(proposal)
    if isAnswered, !lines.isEmpty, !Terminal.agrees("Take this over?") {
      Terminal.say("Nothing was taken over.")
      return nil
    }
    if !lines.isEmpty {
      try await tracker.set(
        facts, ofSource: source, by: author, reason: "proposed by its first fetch")
      Terminal.say("`yardstick source set \(source)` changes it, such as --title or --kind.")
    }
    if let report = try await tracker.takeEntries(ofSource: source) {
      for sentence in report.sentences { Terminal.say(sentence) }
      if !report.added.isEmpty {
        Terminal.say("They are fetched with what is due: `yardstick fetch --due`.")
      }
    }
    return facts.schedule
  }

  private func tellMore(_ proposal: SourceProposal) {
    for feed in proposal.feeds {
      Terminal.say("It announces a feed, which `yardstick source add \(feed)` watches.")
    }
    if let change = proposal.lastChange {
      let day = change.formatted(.iso8601.year().month().day())
      Terminal.say("It last changed on \(day); --rhythm says when something new is expected.")
    }
  }

  private static func lines(_ facts: SourceDraft) -> [String] {
    [
      ("title", facts.title), ("language", facts.language), ("country", facts.country),
      ("kind", facts.kind), ("rhythm", facts.rhythm),
    ].compactMap { name, fact in
      fact.map { "  \(name.padding(toLength: 9, withPad: " ", startingAt: 0)) \($0)" }
    }
  }
}
