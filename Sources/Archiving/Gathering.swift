/// What has come to one place of a run, until it is worth being handled together.
///
/// It is worth it when there is enough, when it has waited for long enough, or when nothing more is
/// on its way. One batch is handled at a time.
struct Gathering<Element> {
  private(set) var waiting: [Element] = []
  private var isBusy = false
  private var ripeness = Ripeness.none
  private let enough: Int
  /// For how long a batch waits for more.
  let patience: Duration

  private enum Ripeness {
    case none, waiting, ripe
  }

  init(enough: Int, patience: Duration) {
    self.enough = enough
    self.patience = patience
  }

  /// Whether nothing waits, and nothing is being handled.
  var isIdle: Bool { waiting.isEmpty && !isBusy }

  mutating func add(_ elements: some Collection<Element>) {
    waiting.append(contentsOf: elements)
  }

  /// The batch to be handled now, if there is one; `isLast` says that nothing more is on its way.
  mutating func next(isLast: Bool) -> [Element]? {
    guard !isBusy, !waiting.isEmpty, ripeness == .ripe || waiting.count >= enough || isLast else {
      return nil
    }
    defer { waiting = [] }
    isBusy = true
    if ripeness == .ripe { ripeness = .none }
    return waiting
  }

  /// Takes note that the batch has been handled.
  mutating func finish() {
    isBusy = false
  }

  /// Whether the time for which a batch waits is to begin now.
  mutating func beginsToRipen() -> Bool {
    guard ripeness == .none, !isBusy, !waiting.isEmpty else { return false }
    ripeness = .waiting
    return true
  }

  /// Takes note that this time is over.
  mutating func ripen() {
    ripeness = waiting.isEmpty ? .none : .ripe
  }
}
