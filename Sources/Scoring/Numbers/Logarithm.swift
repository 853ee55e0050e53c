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

/// The natural logarithm of `1 + value`; NaN unless that is above zero.
@inline(__always)
func logarithm(onePlus value: Double) -> Double {
  value > -1 ? log1p(value) : .nan
}

/// e to the power of `value`, less one.
@inline(__always)
func exponentialLessOne(_ value: Double) -> Double {
  expm1(value)
}
