extension Int {
  /// The number in raised digits.
  var superscript: String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(
      String(self).map { digit in digit.wholeNumberValue.map { digits[$0] } ?? digit })
  }
}
