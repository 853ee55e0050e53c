import Foundation
import Indicators

/// That a source was not fetched at its time, nor since.
struct MissedRun {
  /// The source.
  let source: Source
  /// When it should have been fetched first.
  let since: Date

  /// The most sources of which one hears singly.
  private static let mostTold = 3

  /// What is told of `runs` that were noticed together: one event where a machine was off and all of
  /// them are late, lest they bury what else is to be heard.
  static func events(_ runs: [MissedRun], at now: Date) -> [SourceEvent] {
    guard let first = runs.map(\.since).min() else { return [] }
    guard runs.count > mostTold else { return runs.map { $0.event(at: now) } }
    let titles = runs.prefix(mostTold).map(\.source.title).joined(separator: ", ")
    let sentence =
      "\(runs.count) sources were not fetched at their times, the first since "
      + "\(first.formatted(.iso8601)): \(titles) and \(runs.count - mostTold) more; "
      + "each is fetched once now."
    return [SourceEvent(time: now, kind: .missed, sentence: sentence)]
  }

  private func event(at now: Date) -> SourceEvent {
    SourceEvent(
      time: now, kind: .missed, source: source.id,
      sentence: "\(source.title) was not fetched since \(since.formatted(.iso8601)), "
        + "though its schedule is \(source.schedule ?? ""); it is fetched once now.")
  }
}
