import Foundation
import Testing

@testable import Archiving

@Suite struct FetchSettingTests {
  @Test(arguments: FetchSetting.all.map(\.name))
  func settingIsDocumented(name: String) throws {
    let page = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Docs/Interfaces.md")

    #expect(try String(contentsOf: page, encoding: .utf8).contains("`\(name)`"))
  }

  @Test func limitsHoldForPagesAndFilesAndTheirTimesApart() throws {
    var settings = ArchiveSettings()

    for (name, value) in [("total-seconds", "5"), ("redirects", "3"), ("robots", "no")] {
      #expect(FetchSetting.named(name)?.apply(value, to: &settings) == true)
    }

    #expect(settings.limits.total == .seconds(5))
    #expect(settings.fileLimits.total == .seconds(600))
    #expect(settings.limits.redirects == 3)
    #expect(settings.fileLimits.redirects == 3)
    #expect(!settings.honoursRobots)
  }

  @Test(arguments: [
    ("total-seconds", "0"), ("total-seconds", "5s"), ("redirects", "-1"), ("robots", "maybe"),
    ("product", "a b"), ("product", ""), ("attempts", "11"),
  ])
  func valueThatCannotBeIsRefused(name: String, value: String) {
    var settings = ArchiveSettings()

    #expect(FetchSetting.named(name)?.apply(value, to: &settings) == false)
    #expect(settings == ArchiveSettings())
  }
}
