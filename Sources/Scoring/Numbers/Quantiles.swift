/// Quantiles of samples.
enum Quantiles {
  /// The interval from the `low` to the `high` quantile, on the line between two samples.
  ///
  /// The definition is that of R's type 7, which is also NumPy's. The samples are reordered.
  static func interval(
    of samples: inout [Double], from low: Double = 0.05, to high: Double = 0.95
  ) -> ClosedRange<Double>? {
    guard !samples.isEmpty else { return nil }
    let lower = quantile(low, of: &samples, from: 0)
    // What lies below the lower quantile need not be looked at again.
    let upper = quantile(high, of: &samples, from: Int(low * Double(samples.count - 1)))
    return Swift.min(lower, upper)...Swift.max(lower, upper)
  }

  /// The interval of whole numbers that leaves at most a share of 0.05 on each side.
  static func wholeInterval(of samples: inout [Double]) -> ClosedRange<Int>? {
    guard !samples.isEmpty else { return nil }
    let count = Double(samples.count)
    let low = Swift.max(Int((0.05 * count).rounded(.up)), 1)
    let high = Swift.max(Int((0.95 * count).rounded(.up)), 1)
    select(low - 1, in: &samples)
    let lower = Int(samples[low - 1])
    select(high - 1, in: &samples, from: low - 1)
    return lower...Int(samples[high - 1])
  }

  private static func quantile(
    _ share: Double, of samples: inout [Double], from start: Int
  ) -> Double {
    let place = share * Double(samples.count - 1)
    let below = Int(place)
    select(below, in: &samples, from: start)
    // Everything after the selected place is at least as large.
    let next = samples.withUnsafeBufferPointer { samples in
      samples[(below + 1)...].reduce(Double.infinity) { $1 < $0 ? $1 : $0 }
    }
    let value = samples[below]
    return next == .infinity ? value : Statistics.between(value, next, place - Double(below))
  }

  /// Puts the sample of rank `place` there, smaller ones before it, larger ones after it (Hoare).
  ///
  /// What stands before `start` is taken to be no larger than the rest.
  static func select(_ place: Int, in samples: inout [Double], from start: Int = 0) {
    samples.withUnsafeMutableBufferPointer { samples in
      var (low, high) = (start, samples.count - 1)
      while low < high {
        let pivot = samples[low + (high - low) / 2]
        var (left, right) = (low, high)
        while left <= right {
          while samples[left] < pivot { left += 1 }
          while samples[right] > pivot { right -= 1 }
          if left <= right {
            samples.swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if place <= right {
          high = right
        } else if place >= left {
          low = left
        } else {
          return
        }
      }
    }
  }
}
