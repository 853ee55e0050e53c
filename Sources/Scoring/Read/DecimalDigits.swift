/// The digits of the shortest decimal form of a double.
///
/// The number is 0.d1d2d3 and so on, times 10 to the power of `point`.
struct DecimalDigits {
  var digits: [UInt8]
  var point: Int

  /// The digits of a number that is not negative.
  init(_ value: Double) {
    // Swift prints the shortest form that reads back the same: 12.5, 1e+20 or 5e-07.
    var digits: [UInt8] = []
    digits.reserveCapacity(20)
    var (whole, exponent, sign) = (nil as Int?, nil as Int?, 1)
    for byte in value.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): whole = digits.count
      case UInt8(ascii: "e"): exponent = 0
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "+"): break
      case let digit where exponent == nil: digits.append(digit - UInt8(ascii: "0"))
      case let digit: exponent = (exponent ?? 0) * 10 + Int(digit - UInt8(ascii: "0"))
      }
    }
    self.digits = digits
    point = (whole ?? digits.count) + sign * (exponent ?? 0)
  }

  /// The digits up to so many decimals, halves rounded up, without a leading zero.
  func rounded(to decimals: Int) -> [UInt8] {
    let count = point + decimals
    guard count >= 0 else { return [] }
    var kept = (0..<count).map { $0 < digits.count ? digits[$0] : 0 }
    if count < digits.count, digits[count] >= 5 { Self.increment(&kept) }
    return Array(kept.drop { $0 == 0 })
  }

  private static func increment(_ digits: inout [UInt8]) {
    for place in digits.indices.reversed() {
      guard digits[place] == 9 else {
        digits[place] += 1
        return
      }
      digits[place] = 0
    }
    digits.insert(1, at: 0)
  }
}
