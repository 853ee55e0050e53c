/// A short name of a text: equal texts have equal names, different ones practically never.
///
/// It tells a browser whether it has the same thing already; it protects nothing.
struct Fingerprint: CustomStringConvertible {
  private var low: UInt64 = 0xCBF2_9CE4_8422_2325
  private var high: UInt64 = 0x8422_2325_CBF2_9CE4

  /// The name of `texts`, one after the other.
  init(of texts: String...) {
    for text in texts {
      for byte in text.utf8 { mix(byte) }
      mix(0)
    }
  }

  /// Fowler, Noll and Vo's FNV-1a, twice with different beginnings and primes.
  private mutating func mix(_ byte: UInt8) {
    low = (low ^ UInt64(byte)) &* 0x100_0000_01B3
    high = (high ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
  }

  var description: String {
    String(low, radix: 36) + String(high, radix: 36)
  }
}
