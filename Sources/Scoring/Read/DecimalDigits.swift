/// The digits of the shortest decimal form of a double.
///
/// The number is 0.d1d2d3 and so on, times 10 to the power of `point`.
struct DecimalDigits {
  var digits: [UInt8]
  var point: Int

  /// The digits of a number that is not negative.
  init(_ value: Double) {
    // Swift prints the shortest form that reads back the same: 12.5, 1e+20 or 5e-07.
    let parts = "\(value)".split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts.first ?? "0"
    digits = mantissa.utf8.filter { $0 != UInt8(ascii: ".") }.map { $0 - UInt8(ascii: "0") }
    let whole = mantissa.utf8.firstIndex(of: UInt8(ascii: "."))
    let before = whole.map { mantissa.utf8.distance(from: mantissa.utf8.startIndex, to: $0) }
    point = (before ?? digits.count) + exponent
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
