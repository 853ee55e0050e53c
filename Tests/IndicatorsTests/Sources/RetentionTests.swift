import Indicators
import Testing

@Suite struct RetentionTests {
  static let written: [(String, Retention)] = [
    ("keep all", .all), ("keep 12", .last(12)), ("Keep Monthly", .monthly),
  ]

  @Test(arguments: written)
  func aRuleIsReadAndWrittenTheSame(text: String, rule: Retention) {
    #expect(Retention(text) == rule)
    #expect(Retention(rule.description) == rule)
  }

  @Test(arguments: ["", "all", "keep", "keep 0", "keep -1", "keep 100001", "keep none", "drop 3"])
  func whatIsNoRuleIsRefused(text: String) {
    #expect(Retention(text) == nil)
  }
}
