/// The straight line `shift + factor (sign x - low) / range`, on which most scales lie.
struct Line: Equatable {
  var sign = 1.0
  var low: Double
  var range: Double
  var factor = 100.0
  var shift = 0.0
  var clamp = false
  /// Whether the natural logarithm of x is taken first.
  var logarithmic = false

  /// Scores `input` into `output`, NaN where there is no value.
  func score(_ input: UnsafeBufferPointer<Double>, into output: UnsafeMutableBufferPointer<Double>)
  {
    if logarithmic {
      for index in 0..<input.count { output[index] = score(logarithm(input[index])) }
    } else {
      for index in 0..<input.count { output[index] = score(input[index]) }
    }
    guard clamp else { return }
    for index in 0..<input.count {
      // Comparisons, not min and max: NaN has to come through.
      let score = output[index]
      output[index] = score < 0 ? 0 : (score > 100 ? 100 : score)
    }
  }

  @inline(__always)
  private func score(_ value: Double) -> Double {
    shift + factor * (sign * value - low) / range
  }
}
