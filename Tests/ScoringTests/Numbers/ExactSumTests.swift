import Testing

@testable import Scoring

@Suite struct ExactSumTests {
  @Test func theSumIsThatOnPaper() {
    #expect(Statistics.sum(of: [1e16, 1, -1e16] as [Double]) == 1)
    #expect(Statistics.sum(of: [Double](repeating: 0.1, count: 10)) == 1)
  }

  @Test func theOrderChangesNoBit() {
    var random = RandomNumbers(seed: 7)
    let numbers = (0..<200).map { _ in (random.uniform() - 0.5) * 100 }
    let expected = Statistics.sum(of: numbers)

    for order in 0..<50 {
      let shuffled = RandomNumbers(seed: 8, stream: UInt64(order)).shuffled(200).map { numbers[$0] }
      #expect(Statistics.sum(of: shuffled).bitPattern == expected.bitPattern)
    }
  }

  @Test(arguments: [1.0, 3, 0x1p26, 0x1p40 + 1])
  func aWholeNumberTimesADoubleIsExact(whole: Double) {
    var sum = ExactSum()
    sum.add(whole: whole, times: 0.1)
    sum.add(whole: whole, times: 0.2)
    sum.add(whole: whole, times: -0.3)

    // 0.1 + 0.2 - 0.3 as doubles is exactly 2^-55.
    #expect(sum.value == whole * 0x1p-55)
  }
}
