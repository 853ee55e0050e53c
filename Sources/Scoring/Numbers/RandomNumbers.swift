import Foundation

/// Random numbers that are a function of where they are drawn, not of when.
///
/// The n-th number of a stream is a hash of seed, stream and n, so that it does not depend on
/// which thread draws it, nor on what else is drawn.
public struct RandomNumbers: Sendable {
  private var key: UInt64
  private var counter: UInt64 = 0

  /// The numbers of one stream under a seed, named by the path to it.
  public init(seed: UInt64, stream path: UInt64...) {
    key = Self.mix(seed &+ Self.step)
    for name in path { self = stream(name) }
  }

  /// The numbers of a stream below this one.
  public func stream(_ name: UInt64) -> RandomNumbers {
    var below = self
    below.key = Self.mix((key &+ Self.step) ^ Self.mix(name &+ Self.step))
    below.counter = 0
    return below
  }

  /// The golden ratio as a 64-bit fraction, the step of SplitMix64.
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The output function of SplitMix64 (Steele, Lea, Flood 2014).
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next 64 random bits.
  public mutating func bits() -> UInt64 {
    counter &+= 1
    return Self.mix(key &+ counter &* Self.step)
  }

  /// The next number, uniform from 0 up to but not including 1.
  public mutating func uniform() -> Double {
    Double(bits() >> 11) * 0x1p-53
  }

  /// The next whole number below `bound`.
  public mutating func below(_ bound: Int) -> Int {
    Int(bits().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// The next standard normal number (Box and Muller).
  public mutating func normal() -> Double {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return radius * cos(2 * .pi * uniform())
  }

  /// The numbers from 0 below `count` in random order.
  public func shuffled(_ count: Int) -> [Int] {
    var random = self
    var order = Array(0..<count)
    for place in order.indices.dropFirst().reversed() {
      order.swapAt(place, random.below(place + 1))
    }
    return order
  }
}
