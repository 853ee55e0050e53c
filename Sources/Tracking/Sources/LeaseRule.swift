import Archiving
import Foundation
import Indicators
import Records

/// Which sources are due at a moment, and what becomes of their watch when a worker takes them.
struct LeaseRule {
  /// Who takes them.
  let worker: String
  /// The moment.
  let now: Date
  /// By whose clocks schedules are read.
  let zone: TimeZone
  /// How long they are left to the worker, in seconds.
  let lease: Double
  /// Numbers from 0 to 1 that spread the next runs.
  let chance: () -> Double

  /// Leases the source to the worker where it is due; tells whether, what was noticed, and whether
  /// earlier runs did not happen.
  func apply(
    to source: Source, _ watch: inout SourceWatch
  ) -> (isDue: Bool, silence: SourceEvent?, missed: MissedRun?) {
    guard source.kind != .upload else { return (false, nil, nil) }
    guard let schedule = source.schedule.flatMap({ try? Schedule($0) }),
      let next = schedule.next(after: now, in: zone)
    else { return (false, watch.health.noteSilence(of: source, at: now, in: zone), nil) }
    prepare(&watch, source, schedule, next: next)
    let isDue = isDue(watch)
    let silence = watch.health.noteSilence(of: source, at: now, in: zone, isDue: isDue)
    guard isDue else { return (false, silence, nil) }
    let missed = missed(source, watch, schedule)
    let spread = Double(schedule.spread.components.seconds)
    watch.nextRun = next + min(max(chance(), 0), 1) * spread
    (watch.worker, watch.leasedUntil) = (worker, now + lease)
    return (true, silence, missed)
  }

  /// Sets the next run where there is none, or where it is none that this schedule could give.
  private func prepare(
    _ watch: inout SourceWatch, _ source: Source, _ schedule: Schedule, next: Date
  ) {
    let latest = next + Double(schedule.spread.components.seconds)
    if watch.nextRun == nil {
      // What was never fetched is fetched at once.
      watch.nextRun = watch.health.lastSeen == nil ? now : next
    } else if watch.schedule != source.schedule {
      watch.nextRun = next
    } else if let run = watch.nextRun, run > latest {
      // The clock was ahead when it was set.
      watch.nextRun = next
    }
    watch.schedule = source.schedule
  }

  private func isDue(_ watch: SourceWatch) -> Bool {
    if let until = watch.leasedUntil {
      // A worker fetches one round at a time, so what it holds is left from one that failed. A lease
      // longer than any that is given dates from a clock that was ahead.
      return watch.worker == worker || until <= now || until > now + lease * 2
    }
    return watch.nextRun.map { $0 <= now } ?? false
  }

  /// That runs did not happen: a whole period is over, and more than an hour.
  private func missed(_ source: Source, _ watch: SourceWatch, _ schedule: Schedule) -> MissedRun? {
    // Of a feed's documents it would be said a hundred times; the feed says it once.
    guard source.feed == nil, watch.leasedUntil == nil, let run = watch.nextRun,
      now.timeIntervalSince(run) > 3600,
      let following = schedule.next(after: run, in: zone), following <= now
    else { return nil }
    return MissedRun(source: source, since: run)
  }
}
