/// The straight line `shift + factor (sign x - low) / range`, on which most scales lie.
struct Line: Equatable {
  var sign = 1.0
  private(set) var low: Double
  private(set) var range: Double
  var factor = 100.0
  var shift = 0.0
  var clamp = false
  /// Whether the natural logarithm of x is taken first.
  var logarithmic = false
  /// What x is multiplied by first, as `low` and `range` were.
  private var scale = 1.0

  /// The line that is `shift` where `scale x` is `low`, and `shift + factor` at `low + range`.
  init(
    sign: Double, low: Double, range: Double, factor: Double, shift: Double = 0, scale: Double = 1
  ) {
    self.sign = sign
    self.low = low
    self.range = range
    self.factor = factor
    self.shift = shift
    self.scale = scale
  }

  /// The line that is 0 at `low` and 100 at `high`.
  init(sign: Double, low: Double, high: Double, clamp: Bool = false, logarithmic: Bool = false) {
    // The difference of two of the largest numbers is none.
    scale = max(low.magnitude, high.magnitude) > 0x1p1000 ? Self.shrinking : 1
    self.sign = sign
    self.low = low * scale
    range = high * scale - low * scale
    self.clamp = clamp
    self.logarithmic = logarithmic
  }

  /// Scores `input` into `output`, NaN where there is no value.
  ///
  /// - Returns: whether every score is a number.
  func score(
    _ input: UnsafeBufferPointer<Double>, into output: UnsafeMutableBufferPointer<Double>
  ) -> Bool {
    if logarithmic {
      for index in 0..<input.count { output[index] = unclamped(logarithm(input[index])) }
    } else if scale == 1 {
      for index in 0..<input.count { output[index] = unclamped(input[index]) }
    } else {
      for index in 0..<input.count { output[index] = unclamped(scale * input[index]) }
    }
    if clamp {
      for index in 0..<input.count { output[index] = clamped(output[index]) }
      return UnsafeBufferPointer(output).isAllFinite
    }
    guard !UnsafeBufferPointer(output).isAllFinite else { return true }
    for index in 0..<input.count where !output[index].isFinite && !logarithmic {
      output[index] = shrunk(scale * input[index])
    }
    return UnsafeBufferPointer(output).isAllFinite
  }

  /// The score of one value.
  func score(_ value: Double) -> Double {
    let score = unclamped(logarithmic ? logarithm(value) : scale * value)
    return clamp ? clamped(score) : score
  }

  @inline(__always)
  private func unclamped(_ value: Double) -> Double {
    shift + factor * (sign * value - low) / range
  }

  @inline(__always)
  private func clamped(_ score: Double) -> Double {
    // Comparisons, not min and max: NaN has to come through.
    score < 0 ? 0 : (score > 100 ? 100 : score)
  }

  /// The same score where a step on the way to it is too large for a number.
  private func shrunk(_ value: Double) -> Double {
    let small = Self.shrinking
    return shift + factor * ((sign * value * small - low * small) / (range * small))
  }

  /// A power of two, by which to multiply is exact.
  private static let shrinking = 0x1p-60
}
