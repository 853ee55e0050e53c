/// The ASCII form of international names (RFC 3492).
enum Punycode {
  /// The label as it is asked for in the domain name system; `nil` when it cannot be written.
  static func asciiLabel(_ label: String) -> String? {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    guard output.count < scalars.count else { return label }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (n, delta, bias, handled) = (0x80, 0, 72, basic)
    while handled < scalars.count {
      guard let next = scalars.filter({ $0 >= n }).min() else { return nil }
      let step = (next - n).multipliedReportingOverflow(by: handled + 1)
      guard !step.overflow else { return nil }
      delta += step.partialValue
      n = next
      for scalar in scalars {
        if scalar < n { delta += 1 }
        guard scalar == n else { continue }
        append(delta, bias: bias, to: &output)
        bias = adapted(delta, points: handled + 1, first: handled == basic)
        (delta, handled) = (0, handled + 1)
      }
      (delta, n) = (delta + 1, n + 1)
    }
    return "xn--" + String(decoding: output, as: UTF8.self)
  }

  private static func append(_ delta: Int, bias: Int, to output: inout [UInt8]) {
    var (quotient, k) = (delta, 36)
    while true {
      let threshold = k <= bias ? 1 : (k >= bias + 26 ? 26 : k - bias)
      if quotient < threshold { break }
      output.append(digit(threshold + (quotient - threshold) % (36 - threshold)))
      quotient = (quotient - threshold) / (36 - threshold)
      k += 36
    }
    output.append(digit(quotient))
  }

  private static func digit(_ value: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 26 ? value + 97 : value + 22)
  }

  private static func adapted(_ delta: Int, points: Int, first: Bool) -> Int {
    var (delta, k) = (first ? delta / 700 : delta / 2, 0)
    delta += delta / points
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }
}
