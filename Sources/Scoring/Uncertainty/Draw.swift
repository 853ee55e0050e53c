/// One replicate: which numbers each source draws.
struct Draw: Sendable {
  private var streams: [UInt64]
  private let seed: UInt64

  /// The replicate in which every source draws from the stream of this number.
  init(seed: UInt64, _ replicate: Int) {
    self.seed = seed
    streams = UncertaintySource.allCases.map { _ in UInt64(replicate) }
  }

  /// The same replicate, but with `source` drawing as in `other`.
  func with(_ source: UncertaintySource, of other: Draw) -> Draw {
    var mixed = self
    guard let place = UncertaintySource.allCases.firstIndex(of: source) else { return self }
    mixed.streams[place] = other.streams[place]
    return mixed
  }

  /// The random numbers of a source.
  func random(_ source: UncertaintySource) -> RandomNumbers {
    let place = UncertaintySource.allCases.firstIndex(of: source) ?? 0
    return RandomNumbers(seed: seed).stream(source.stream).stream(streams[place])
  }
}
