import Indicators

/// The attempts that wait, handed out so that no host has more than its share at a time.
struct ErrandQueue {
  /// The addresses of the errands; `nil` for one that has none.
  let addresses: [WebAddress?]
  private var waiting: [String: [Attempt]] = [:]
  private var busy: [String: Int] = [:]
  private var ready: [String] = []
  private var position = 0
  private let perHost: Int

  /// A queue that keeps the order of the errands of each host.
  init(_ errands: [Errand], perHost: Int) {
    self.perHost = max(1, perHost)
    let began = ContinuousClock.now
    addresses = errands.map { try? WebAddress($0.source.address) }
    let attempts = addresses.enumerated().map { place, address in
      Attempt(errand: place, host: address?.host ?? "", number: 1, began: began)
    }
    for attempt in attempts.reversed() { waiting[attempt.host, default: []].append(attempt) }
    var seen: Set<String> = []
    ready = attempts.map(\.host).filter { seen.insert($0).inserted }
  }

  /// Puts an attempt at the end of those of its host.
  mutating func add(_ attempt: Attempt) {
    waiting[attempt.host, default: []].insert(attempt, at: 0)
    ready.append(attempt.host)
  }

  /// The next attempt whose host has a place free; `nil` when there is none for now.
  mutating func next() -> Attempt? {
    while position < ready.count {
      let host = ready[position]
      position += 1
      guard busy[host, default: 0] < perHost, let attempt = waiting[host]?.popLast() else {
        continue
      }
      busy[host, default: 0] += 1
      if waiting[host]?.isEmpty == true { waiting[host] = nil } else { ready.append(host) }
      compact()
      return attempt
    }
    return nil
  }

  /// Gives the place of an attempt free.
  mutating func finish(_ attempt: Attempt) {
    let host = attempt.host
    busy[host] = busy[host, default: 1] > 1 ? busy[host, default: 1] - 1 : nil
    if waiting[host] != nil { ready.append(host) }
  }

  private mutating func compact() {
    guard position > 1024, position * 2 > ready.count else { return }
    ready.removeFirst(position)
    position = 0
  }
}
