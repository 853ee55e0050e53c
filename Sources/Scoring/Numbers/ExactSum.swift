/// A running sum that carries its own rounding error along.
///
/// Its value is the sum rounded once, to within 2^-100 of the exact sum. That makes it the same
/// whatever the order of the addends, and ties of short decimal numbers come out as on paper.
public struct ExactSum: Sendable {
  @usableFromInline var high = 0.0
  @usableFromInline var low = 0.0

  /// A sum of nothing.
  @inlinable
  public init() {}

  /// The sum so far.
  @inlinable
  public var value: Double { high + low }

  /// Adds `addend`.
  @inlinable
  public mutating func add(_ addend: Double) {
    // Knuth's TwoSum: `sum` and the error it leaves are together exact.
    let sum = high + addend
    let part = sum - high
    low += (high - (sum - part)) + (addend - part)
    high = sum
  }

  /// Adds `factor * addend` without rounding the product first.
  @inlinable
  public mutating func add(_ factor: Double, times addend: Double) {
    let product = factor * addend
    add(product)
    low += (-product).addingProduct(factor, addend)
  }
}

extension ExactSum {
  /// Adds `whole * addend`, where `whole` is a whole number.
  @inline(__always)
  mutating func add(whole: Double, times addend: Double) {
    // Times a power of two is exact.
    if whole.significand == 1 { return add(whole * addend) }
    guard whole <= 0x1p26 else { return add(whole, times: addend) }
    // The upper 26 bits and the rest: both products are exact.
    let upper = Double(bitPattern: addend.bitPattern & ~0x7FF_FFFF)
    add(whole * upper)
    add(whole * (addend - upper))
  }
}
