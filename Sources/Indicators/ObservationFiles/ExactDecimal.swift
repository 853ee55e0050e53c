/// Digits and a power of ten as the nearest double, without going through text.
enum ExactDecimal {
  /// The most decimals that ``value(_:decimals:)`` takes.
  static let maximumDecimals = 19

  /// `digits / 10^decimals`, correctly rounded; `decimals` is at most 19.
  ///
  /// Up to 2^53 the digits and up to 22 the power are doubles themselves, and one division of exact
  /// operands rounds once. Above, the quotient is made in 128 bits with whatever remains kept as a
  /// sticky last bit, so that the conversion to a double rounds once as well.
  @inline(__always)
  static func value(_ digits: UInt64, decimals: Int) -> Double {
    if digits <= 1 << 53 { return Double(digits) / powers[decimals] }
    if decimals == 0 { return Double(digits) }
    return wide(digits, decimals: decimals)
  }

  private static func wide(_ digits: UInt64, decimals: Int) -> Double {
    let power = wholePowers[decimals]
    let powerShift = power.leadingZeroBitCount
    let divisor = power << UInt64(powerShift)
    let digitShift = digits.leadingZeroBitCount
    // Half of the numerator is always below the divisor, whose top bit is set.
    let numerator = digits << UInt64(digitShift)
    let (quotient, rest) = divisor.dividingFullWidth((numerator >> 1, numerator << 63))
    let rounded = Double(rest == 0 ? quotient : quotient | 1)
    return rounded * Double(sign: .plus, exponent: powerShift - digitShift - 63, significand: 1)
  }

  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { product, _ in product * 10 }
  }

  private static let wholePowers: [UInt64] = (0...19).map { exponent in
    (0..<exponent).reduce(UInt64(1)) { product, _ in product &* 10 }
  }
}
