import Foundation

/// The natural logarithm; NaN unless `value` is above zero.
@inline(__always)
func logarithm(_ value: Double) -> Double {
  value > 0 ? log(value) : .nan
}

/// e to the power of `value`.
@inline(__always)
func exponential(_ value: Double) -> Double {
  exp(value)
}
