extension UnsafeBufferPointer<Double> {
  /// Whether every value is a finite number.
  var isAllFinite: Bool {
    // One more in the exponent reaches the sign's bit just where all bits of the exponent are set,
    // which is to say in NaN and infinity.
    var seen: UInt64 = 0
    for value in self {
      seen |= (value.magnitude.bitPattern) &+ (1 << 52)
    }
    return seen >> 63 == 0
  }
}
