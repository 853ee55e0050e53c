/// Rounding of the decimal number that a double stands for, halves away from zero.
public enum DecimalRounding {
  /// The number with `decimals` decimals nearest to the shortest decimal form of `value`.
  ///
  /// 2.675 becomes 2.68, as on paper, although the double lies a little below 2.675.
  public static func round(_ value: Double, decimals: Int) -> Double {
    Double(text(value, decimals: decimals)) ?? value
  }

  /// The same as text, with exactly `decimals` decimals and a point; never "-0".
  public static func text(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "\(value)" }
    let wanted = Swift.max(decimals, 0)
    let rounded = DecimalDigits(abs(value)).rounded(to: wanted)
    let isZero = rounded.allSatisfy { $0 == 0 }
    let digits = [UInt8](repeating: 0, count: Swift.max(wanted + 1 - rounded.count, 0)) + rounded
    var text = value < 0 && !isZero ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place == digits.count - wanted { text += "." }
      text += String(digit)
    }
    return text
  }
}
