/// The weighted sum of the children's terms in each cell, with its rounding error.
struct TermSums {
  private var high: [Double]
  private var low: [Double]

  /// Sums of nothing.
  init(cells: Int) {
    high = [Double](repeating: 0, count: cells)
    low = high
  }

  /// The sum of a cell, rounded once.
  @inline(__always)
  func value(of cell: Int) -> Double { high[cell] + low[cell] }

  /// Adds the terms of a child wherever it has a score.
  mutating func add(_ input: NodeInput, _ aggregation: Aggregation, offset: Double) {
    if input.isComplete, aggregation == .arithmetic {
      add(input.values, weight: input.weight)
    } else {
      let terms = input.values.indices.map { cell in
        input.outcomes[cell].isScored
          ? aggregation.term(input.values[cell], offset: offset) : 0
      }
      add(terms, weight: input.weight)
    }
  }

  /// Adds `weight * values`, both exactly; see ``ExactSum``.
  private mutating func add(_ values: [Double], weight: Double) {
    let cells = values.count
    values.withUnsafeBufferPointer { values in
      high.withUnsafeMutableBufferPointer { high in
        low.withUnsafeMutableBufferPointer { low in
          if weight == 1 {
            for cell in 0..<cells {
              Self.add(values[cell], to: &high[cell], &low[cell])
            }
          } else if weight <= 0x1p26 {
            for cell in 0..<cells {
              let upper = Double(bitPattern: values[cell].bitPattern & ~0x7FF_FFFF)
              Self.add(weight * upper, to: &high[cell], &low[cell])
              Self.add(weight * (values[cell] - upper), to: &high[cell], &low[cell])
            }
          } else {
            for cell in 0..<cells {
              let product = weight * values[cell]
              Self.add(product, to: &high[cell], &low[cell])
              low[cell] += (-product).addingProduct(weight, values[cell])
            }
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
