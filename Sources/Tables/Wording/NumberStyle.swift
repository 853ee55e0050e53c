import Scoring

/// How a language writes numbers.
public struct NumberStyle: Sendable, Hashable {
  /// What stands before the decimals.
  public let decimalMark: String
  /// What stands between thousands.
  public let groupMark: String

  init(_ tongue: Wording.Tongue) {
    switch tongue {
    case .english: (decimalMark, groupMark) = (".", "\u{A0}")
    case .turkish: (decimalMark, groupMark) = (",", ".")
    }
  }

  /// `value` with `decimals` decimals, halves away from zero on the decimal value; a true minus.
  public func text(_ value: Double, decimals: Int) -> String {
    text(plain: NumberStyle.plain(value, decimals: decimals))
  }

  /// The number that a program writes as `plain`.
  func text(plain: String) -> String {
    let isNegative = plain.utf8.first == 0x2D
    let isShort = plain.utf8.prefix { $0 != 0x2E }.count <= 3
    if isShort, !isNegative, decimalMark == "." { return plain }
    let digits = plain.drop { $0 == "-" }
    let parts = digits.split(separator: ".", maxSplits: 1)
    let sign = isNegative ? "\u{2212}" : ""
    guard let whole = parts.first else { return sign + digits }
    return sign + grouped(whole) + (parts.count > 1 ? decimalMark + parts[1] : "")
  }

  /// The same with its sign even when it is above zero.
  public func signedText(_ value: Double, decimals: Int) -> String {
    let shown = text(value, decimals: decimals)
    return value > 0 ? "+" + shown : shown
  }

  /// The rounded number for programs: a point, an ASCII minus, no grouping.
  static func plain(_ value: Double, decimals: Int) -> String {
    DecimalRounding.text(value, decimals: decimals)
  }

  private func grouped(_ digits: Substring) -> String {
    guard digits.count > 3 else { return String(digits) }
    var shown = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { shown += groupMark }
      shown.append(digit)
    }
    return shown
  }
}
