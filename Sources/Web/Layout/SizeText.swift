import Tables

/// A number of bytes as a reader wants it.
enum SizeText {
  /// Bytes, kB or MB of 1000, with one decimal.
  static func text(_ bytes: Int, _ words: SiteWording) -> String {
    let numbers = words.tables.numbers
    if bytes < 1000 { return "\(bytes) B" }
    if bytes < 1_000_000 { return numbers.text(Double(bytes) / 1000, decimals: 1) + " kB" }
    return numbers.text(Double(bytes) / 1_000_000, decimals: 1) + " MB"
  }
}
