import Foundation

/// Counts bytes, eight at a time.
enum ByteCount {
  /// Whether `byte` is among the `count` bytes at `start`.
  static func contains(_ byte: UInt8, _ start: UnsafePointer<UInt8>, count: Int) -> Bool {
    memchr(start, Int32(byte), count) != nil
  }

  /// How many of the `count` bytes at `start` are `byte`.
  static func count(of byte: UInt8, _ start: UnsafePointer<UInt8>, count: Int) -> Int {
    let pattern = ones &* UInt64(byte)
    var total = 0
    var place = 0
    while place &+ 8 <= count {
      var lanes: UInt64 = 0
      // A lane of a word counts to 255 before it must be emptied.
      let stop = min(count &- 8, place &+ 254 * 8)
      while place <= stop {
        lanes &+= zeros(word(start + place) ^ pattern)
        place &+= 8
      }
      total &+= sum(lanes)
    }
    while place < count {
      total &+= start[place] == byte ? 1 : 0
      place &+= 1
    }
    return total
  }

  /// How many of the `count` bytes at `start` are `byte` and not followed by `next`; the last one
  /// is not looked at.
  static func count(
    of byte: UInt8, notBefore next: UInt8, _ start: UnsafePointer<UInt8>, count: Int
  ) -> Int {
    let (pattern, follower) = (ones &* UInt64(byte), ones &* UInt64(next))
    var total = 0
    var place = 0
    while place &+ 9 <= count {
      var lanes: UInt64 = 0
      let stop = min(count &- 9, place &+ 254 * 8)
      while place <= stop {
        lanes &+=
          zeros(word(start + place) ^ pattern) & ~zeros(word(start + place + 1) ^ follower)
        place &+= 8
      }
      total &+= sum(lanes)
    }
    while place &+ 1 < count {
      total &+= start[place] == byte && start[place &+ 1] != next ? 1 : 0
      place &+= 1
    }
    return total
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  @inline(__always)
  private static func word(_ start: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
  }

  /// A 1 in every byte of `word` that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low) &>> 7
  }

  @inline(__always)
  private static func sum(_ lanes: UInt64) -> Int {
    (0..<8).reduce(0) { $0 &+ Int(lanes &>> UInt64($1 * 8) & 0xFF) }
  }
}
