import Synchronization
import Workers

/// The requests that a child is at, and those who wait for what comes of them.
final class TransferTable: Sendable {
  /// What came of handing a request to a child.
  enum Outcome: Sendable {
    case reply(TransferReply)
    /// The child ended meanwhile.
    case died(WorkerEnding)
    /// The child did not end the request in time.
    case late
  }

  private struct Waiting: Sendable {
    let deadline: ContinuousClock.Instant
    let resume: CheckedContinuation<Outcome, Never>
    let progress: (@Sendable (Int, Int?) -> Void)?
  }

  private struct State {
    var waiting: [Int: Waiting] = [:]
    var ending: WorkerEnding?
    var ready: CheckedContinuation<WorkerEnding?, Never>?
    var isReady = false
  }

  private let state = Mutex(State())

  /// How the child ended, once it has.
  var ending: WorkerEnding? { state.withLock { $0.ending } }

  /// Waits until the child is ready; gives how it ended if it never was.
  func waitUntilReady() async -> WorkerEnding? {
    await withCheckedContinuation { continuation in
      let isDecided = state.withLock { state in
        if !state.isReady, state.ending == nil { state.ready = continuation }
        return state.isReady || state.ending != nil
      }
      if isDecided { continuation.resume(returning: ending) }
    }
  }

  /// Notes that somebody waits for a request; answers whether there is a child to do it.
  func add(
    _ number: Int, until deadline: ContinuousClock.Instant,
    _ resume: CheckedContinuation<Outcome, Never>, progress: (@Sendable (Int, Int?) -> Void)?
  ) -> Bool {
    let ending = state.withLock { state in
      if state.ending == nil {
        state.waiting[number] = Waiting(deadline: deadline, resume: resume, progress: progress)
      }
      return state.ending
    }
    if let ending { resume.resume(returning: .died(ending)) }
    return ending == nil
  }

  /// Takes a message of the child; one that makes no sense is passed over, and time will tell.
  func receive(_ message: [UInt8]) {
    guard let news = try? TransferNews(message) else { return }
    switch news {
    case .ready:
      state.withLock { state in
        state.isReady = true
        defer { state.ready = nil }
        return state.ready
      }?.resume(returning: nil)
    case .reply(let number, let reply):
      state.withLock { $0.waiting.removeValue(forKey: number) }?.resume.resume(
        returning: .reply(reply))
    case .progress(let number, let bytes, let total):
      state.withLock { $0.waiting[number]?.progress }?(bytes, total)
    }
  }

  /// Gives up the requests whose time was over at `moment`; answers whether there were any.
  func giveUp(at moment: ContinuousClock.Instant) -> Bool {
    let late = state.withLock { state in
      let late = state.waiting.filter { $0.value.deadline < moment }
      for number in late.keys { state.waiting[number] = nil }
      return late
    }
    for one in late.values { one.resume.resume(returning: .late) }
    return !late.isEmpty
  }

  /// Tells all who wait that the child has ended.
  func end(_ ending: WorkerEnding) {
    let (waiting, ready) = state.withLock { state in
      defer { (state.ending, state.waiting, state.ready) = (ending, [:], nil) }
      return (state.waiting, state.ready)
    }
    ready?.resume(returning: ending)
    for one in waiting.values { one.resume.resume(returning: .died(ending)) }
  }
}
