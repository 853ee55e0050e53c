import Archiving
import Foundation
import Indicators
import Tracking

/// Fetches what is due: once, or again and again.
struct FetchRound: Sendable {
  let tracker: Tracker
  let jobs: Int
  let author: String
  let hook: AlertHook
  let board: FetchTelling
  // The name is new for each process, so a lease of a dead worker is never taken for its own.
  let worker = "\(ProcessInfo.processInfo.hostName)-\(getpid())-\(UUID().uuidString.prefix(8))"

  /// Fetches once what is due; refuses where the disk is too full.
  func once() async throws {
    try refuseWhereFull(try await round())
  }

  /// Fetches once what was asked for, whatever its schedule; refuses where the disk is too full.
  func once(
    _ selection: Tracker.FetchSelection, in archive: Archive, readsTexts: Bool
  ) async throws {
    let count = try await tracker.fetch(
      selection, in: archive, jobs: jobs, readsTexts: readsTexts, by: author, telling: board)
    try await hook.tell(of: tracker)
    try refuseWhereFull(count)
  }

  private func refuseWhereFull(_ count: Int?) throws {
    guard count == nil else { return }
    throw Refusal(
      code: .cannotWrite,
      message: "Nothing is fetched while the disk is fuller than its reserve allows; make room, or "
        + "lower `reserve` in yardstick.yaml.")
  }

  /// Fetches what becomes due until the task is cancelled.
  ///
  /// What may pass is told once and waited for; only what nothing but a person can mend is thrown.
  func keepOn() async throws {
    var trouble = FetchTrouble()
    while !Task.isCancelled {
      do {
        // Where the disk is too full an event tells of it, and nothing goes on yet.
        if try await round() != nil, let sentence = trouble.end() { hook.say(sentence) }
      } catch {
        if let error = error as? TrackingError, error.isLasting { throw error }
        guard !Task.isCancelled else { return }
        if let sentence = trouble.note(error) { hook.say(sentence) }
      }
      // Asking again each few seconds does without reckoning, so jumps of the clock do no harm.
      try? await Task.sleep(for: .seconds(trouble.pause))
    }
  }

  private func round() async throws -> Int? {
    let count = try await tracker.fetchDue(
      jobs: jobs, by: author, worker: worker, chance: { Double.random(in: 0...1) },
      telling: board)
    try await hook.tell(of: tracker)
    return count
  }
}
