/// Numbers as they are written in sentences and files: shortest, without exponent.
enum PlainNumber {
  /// The fewest digits that read back as `value`, never with an exponent: `3`, `0.1`, `0.00001`.
  static func text(_ value: Double) -> String {
    let short = value.description
    let parts = short.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return short.hasSuffix(".0") ? String(short.dropLast(2)) : short
    }
    let sign = parts[0].hasPrefix("-") ? "-" : ""
    let mantissa = parts[0].drop { $0 == "-" }.split(separator: ".")
    let whole = mantissa.first.map(String.init) ?? ""
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
    let digits = whole + fraction
    let point = whole.count + exponent
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    guard point < digits.count else {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
