/// The weighted sum of the children's terms in some cells, with its rounding error.
struct TermSums {
  private var high: [Double]
  private var low: [Double]

  /// Sums of nothing.
  init(cells: Int) {
    high = [Double](repeating: 0, count: cells)
    low = high
  }

  /// Begins anew with sums of nothing.
  mutating func begin() {
    for place in high.indices { (high[place], low[place]) = (0, 0) }
  }

  /// The sum at a place, rounded once.
  @inline(__always)
  func value(of place: Int) -> Double { high[place] + low[place] }

  /// Adds the terms of `some` cells of a child, the first of them at place 0, wherever it has a
  /// score.
  mutating func add(
    _ input: NodeInput, _ some: Range<Int>, _ aggregation: Aggregation, offset: Double
  ) {
    if input.isComplete, aggregation == .arithmetic {
      input.values.withUnsafeBufferPointer {
        add(UnsafeBufferPointer(rebasing: $0[some]), weight: input.weight)
      }
    } else {
      let terms = some.map { cell in
        input.outcomes[cell].isScored
          ? aggregation.term(input.values[cell], offset: offset) : 0
      }
      terms.withUnsafeBufferPointer { add($0, weight: input.weight) }
    }
  }

  /// Adds `weight * values`, both exactly; see ``ExactSum``.
  private mutating func add(_ values: UnsafeBufferPointer<Double>, weight: Double) {
    high.withUnsafeMutableBufferPointer { high in
      low.withUnsafeMutableBufferPointer { low in
        if weight.significand == 1 {
          // Times a power of two is exact.
          for cell in 0..<values.count {
            Self.add(weight * values[cell], to: &high[cell], &low[cell])
          }
        } else if weight <= 0x1p26 {
          for cell in 0..<values.count {
            let upper = Double(bitPattern: values[cell].bitPattern & ~0x7FF_FFFF)
            Self.add(weight * upper, to: &high[cell], &low[cell])
            Self.add(weight * (values[cell] - upper), to: &high[cell], &low[cell])
          }
        } else {
          for cell in 0..<values.count {
            let product = weight * values[cell]
            Self.add(product, to: &high[cell], &low[cell])
            low[cell] += (-product).addingProduct(weight, values[cell])
          }
        }
      }
    }
  }

  @inline(__always)
  private static func add(_ addend: Double, to high: inout Double, _ low: inout Double) {
    let sum = high + addend
    let part = sum - high
    low += (high - (sum - part)) + (addend - part)
    high = sum
  }
}
