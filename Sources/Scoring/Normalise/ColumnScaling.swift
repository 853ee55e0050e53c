/// A column on its way to the common scale.
///
/// What has no value in `input` (NaN) gets none in `output`; what has one gets a score or an
/// outcome that says why not.
struct ColumnScaling {
  let countries: Int
  let direction: Direction
  let input: [Double]
  /// The scores; empty before the first is known.
  private(set) var output: [Double] = []
  var outcomes: [ScoreOutcome]

  /// Begins with the outcomes that are known so far.
  init(input: [Double], countries: Int, direction: Direction, outcomes: [ScoreOutcome]) {
    self.countries = countries
    self.direction = direction
    self.input = input
    self.outcomes = outcomes
  }

  /// Whether every cell has a score.
  private(set) var isComplete = false

  /// What `direction: lower` multiplies values by.
  var sign: Double { direction == .higher ? 1 : -1 }

  /// The cells whose values are looked at together: of each cycle, or all of them.
  func slices(pooled: Bool) -> [Range<Int>] {
    guard !pooled else { return [0..<input.count] }
    return stride(from: 0, to: input.count, by: Swift.max(countries, 1)).map {
      $0..<Swift.min($0 + countries, input.count)
    }
  }

  /// The values there are in a slice, turned so that higher is better.
  func known(_ slice: Range<Int>) -> [Double] {
    slice.compactMap { input[$0].isNaN ? nil : sign * input[$0] }
  }

  /// The lowest and the highest value there is in a slice, turned so that higher is better.
  func extremes(_ slice: Range<Int>) -> (min: Double, max: Double)? {
    var low = Double.infinity
    var high = -Double.infinity
    input.withUnsafeBufferPointer { input in
      for index in slice {
        let value = sign * input[index]
        low = value < low ? value : low
        high = value > high ? value : high
      }
    }
    return low <= high ? (low, high) : nil
  }

  /// Puts a slice on a line.
  mutating func apply(_ line: Line, to slice: Range<Int>) {
    if output.isEmpty, slice.count == input.count { return applyToAll(line) }
    makeRoom()
    let isFinite = input.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        line.score(
          UnsafeBufferPointer(rebasing: input[slice]),
          into: UnsafeMutableBufferPointer(rebasing: output[slice]))
      }
    }
    if !isFinite { takeBack(slice) }
  }

  private mutating func applyToAll(_ line: Line) {
    output = [Double](unsafeUninitializedCapacity: input.count) { output, initialized in
      isComplete = input.withUnsafeBufferPointer { line.score($0, into: output) }
      initialized = input.count
    }
    if !isComplete { takeBack(0..<input.count) }
  }

  /// Fills the column with nothing, unless there is something in it already.
  mutating func makeRoom() {
    guard output.isEmpty else { return }
    output = [Double](repeating: .nan, count: input.count)
  }

  /// Gives a cell its score.
  mutating func set(_ cell: Int, _ score: Double) { output[cell] = score }

  /// Gives each value of a slice the score that `score` makes of it.
  mutating func apply(to slice: Range<Int>, _ score: (Int, Double) -> Scaled) {
    makeRoom()
    for index in slice where !input[index].isNaN {
      switch score(index, input[index]) {
      case .score(let score): output[index] = score
      case .refused(let outcome): outcomes[index] = outcome
      }
    }
    takeBack(slice)
  }

  /// Gives no value of a slice a score, and says why.
  mutating func refuse(_ slice: Range<Int>, because outcome: ScoreOutcome) {
    for index in slice where !input[index].isNaN { outcomes[index] = outcome }
  }

  /// Takes back what is too large for a number.
  private mutating func takeBack(_ slice: Range<Int>) {
    for index in slice where !output[index].isFinite && !input[index].isNaN {
      output[index] = .nan
      if outcomes[index].isScored { outcomes[index] = .overflow }
    }
  }
}
