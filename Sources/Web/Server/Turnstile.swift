/// Lets a few at a time through; the others wait their turn in the order in which they came.
///
/// A page that five hundred readers ask for at one moment is then made once: who waited finds it
/// on the shelf.
actor Turnstile {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  private let mostWaiting: Int

  /// A turnstile with `places`, at which at most `waiting` wait.
  init(places: Int, waiting: Int = .max) {
    free = places
    mostWaiting = waiting
  }

  /// Does `work` when there is a place; throws ``SiteError/busy`` where too many wait for one.
  func pass<Value: Sendable>(_ work: @Sendable () async throws -> Value) async throws -> Value {
    guard free > 0 || waiting.count < mostWaiting else { throw SiteError.busy }
    await enter()
    defer { leave() }
    return try await work()
  }

  private func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// The place goes to who waited longest, without being free in between.
  private func leave() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
