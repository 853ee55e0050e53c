import Foundation
import Indicators
import Testing

@testable import Tracking

@Suite struct RetentionPlanTests {
  /// Captures of ten days apart, newest first; each letter is a body, small ones are no good.
  private func captures(_ bodies: String) -> [Capture] {
    bodies.enumerated().map { place, letter in
      let number = Int64(bodies.count - place)
      var capture = Capture(
        id: number, source: 1, startedAt: TemporaryHome.moment + Double(number) * 864_000,
        address: "https://gazette.arcadia.example/",
        outcome: letter.isUppercase ? .changed : .soft404, detail: "")
      capture.digest = letter == "-" ? nil : digest(letter)
      return capture
    }
  }

  private func digest(_ letter: Character) -> Digest? {
    Digest(bytes: [UInt8](repeating: letter.asciiValue ?? 0, count: 32))
  }

  private func needed(_ rule: Retention, _ bodies: String, cited: Set<Int64> = []) -> String {
    let digests = RetentionPlan(rule, cited: cited).needed(by: captures(bodies))
    return String(Set(bodies).filter { digest($0).map(digests.contains) == true }.sorted())
  }

  @Test func allKeepsEveryGoodBody() {
    #expect(needed(.all, "DC-BA") == "ABCD")
  }

  @Test func lastCountsBodiesThatDiffer() {
    #expect(needed(.last(1), "CCBA") == "C")
    #expect(needed(.last(2), "CCBCA") == "BC")
    #expect(needed(.last(9), "CBA") == "ABC")
  }

  @Test func monthlyKeepsTheLastOfEachMonth() {
    // The first falls on 7 June 2026, the fourth on 7 July, the seventh on 6 August.
    #expect(needed(.monthly, "GFEDCBA") == "CFG")
  }

  @Test func theNewestGoodBodyAndWhatCameAfterItStay() {
    #expect(needed(.last(1), "edCbA") == "Cde")
    #expect(needed(.last(2), "eCBA") == "BCe")
  }

  @Test(arguments: [Retention.last(1), .monthly])
  func whatIsCitedStays(rule: Retention) {
    #expect(needed(rule, "CbA", cited: [1, 2]).contains("A"))
    #expect(needed(rule, "CbA", cited: [1, 2]).contains("b"))
  }
}
