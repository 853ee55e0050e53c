// Scales that the framework lays down, where the direction has nothing to say.
extension ColumnScaling {
  /// The score of a level, and between two levels the line between them.
  mutating func levels(_ table: [Double: Double]) {
    let knots = table.map { Knot($0.key, score: $0.value) }.sorted { $0.value < $1.value }
    apply(to: 0..<input.count) { _, value in
      guard let first = knots.first, let last = knots.last,
        (first.value...last.value).contains(value)
      else { return .refused(.unknownLevel) }
      return .score(knots.score(of: value))
    }
  }

  /// The straight line between two knots, constant outside them.
  mutating func piecewise(_ knots: [Knot]) {
    let everything = 0..<input.count
    guard !knots.isEmpty else { return refuse(everything, because: .noRange) }
    let sorted = knots.sorted { ($0.value, $0.score) < ($1.value, $1.score) }
    apply(to: everything) { _, value in .score(sorted.score(of: value)) }
  }

  /// `100 x / possible`.
  mutating func points(possible: Double) {
    let everything = 0..<input.count
    guard possible > 0 else { return refuse(everything, because: .noRange) }
    apply(Line(sign: 1, low: 0, high: possible), to: everything)
  }
}

extension [Knot] {
  /// The score of `value` on the line through knots in ascending order.
  ///
  /// Where two knots share a value, the value itself has the score of the later one.
  fileprivate func score(of value: Double) -> Double {
    guard let above = firstIndex(where: { $0.value > value }) else { return self[count - 1].score }
    guard above > 0 else { return self[0].score }
    let (from, to) = (self[above - 1], self[above])
    let distance = to.value - from.value
    // Halves of the largest numbers have a difference, they themselves may have none.
    let share =
      distance.isFinite
      ? (value - from.value) / distance
      : (value / 2 - from.value / 2) / (to.value / 2 - from.value / 2)
    return share == 0 ? from.score : Statistics.between(from.score, to.score, share)
  }
}
