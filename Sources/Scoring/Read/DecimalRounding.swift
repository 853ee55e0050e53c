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
    let count = Swift.max(wanted + 1, rounded.count)
    return String(unsafeUninitializedCapacity: count + 2) { bytes in
      var end = 0
      func put(_ byte: UInt8) {
        bytes.initializeElement(at: end, to: byte)
        end += 1
      }
      if value < 0 && !isZero { put(UInt8(ascii: "-")) }
      for place in 0..<count {
        if place == count - wanted { put(UInt8(ascii: ".")) }
        let lead = count - rounded.count
        put(UInt8(ascii: "0") + (place < lead ? 0 : rounded[place - lead]))
      }
      return end
    }
  }
}
