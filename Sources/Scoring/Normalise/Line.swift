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
    for index in 0..<input.count {
      let value = logarithmic ? logarithm(input[index]) : input[index]
      output[index] = shift + factor * (sign * value - low) / range
    }
    guard clamp else { return }
    for index in 0..<input.count {
      // Comparisons, not min and max: NaN has to come through.
      let score = output[index]
      output[index] = score < 0 ? 0 : (score > 100 ? 100 : score)
    }
  }
}
