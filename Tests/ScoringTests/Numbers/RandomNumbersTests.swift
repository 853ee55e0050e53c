import Testing

@testable import Scoring

@Suite struct RandomNumbersTests {
  // The first outputs for the seed 1234567, as the C program of Steele, Lea and Flood prints them.
  @Test func theHashIsThatOfSplitMix64() {
    let step: UInt64 = 0x9E37_79B9_7F4A_7C15
    let numbers = (1...4).map { RandomNumbers.mix(1_234_567 &+ $0 &* step) }

    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431,
      ])
  }

  // The test vectors of the authors of FNV (Fowler, Noll, Vo) for "" and "foobar".
  @Test func keysAreFNV1a() {
    #expect(StableKey.of("") == 0xcbf2_9ce4_8422_2325)
    #expect(StableKey.of("foobar") == 0x8594_4171_f739_67e8)
  }
}
