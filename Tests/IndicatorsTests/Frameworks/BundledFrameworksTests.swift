import Foundation
import Indicators
import Testing

/// What ships under `Indicators/`.
enum Bundle {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Indicators").resolvingSymlinksInPath()

  static func countries() throws -> CountryList {
    try CountryListReader.read(text("countries.yaml"))
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  static func frameworkFiles() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.contains("/framework") && $0.hasSuffix(".yaml") }.sorted()
  }
}

@Suite struct BundledFrameworksTests {
  @Test func everyBundledFrameworkIsReadWithoutAProblem() throws {
    let countries = try Bundle.countries()
    let files = try Bundle.frameworkFiles()

    #expect(files.count >= 7)
    for file in files {
      do {
        let framework = try FrameworkReader.read(Bundle.text(file), countries: countries)
        #expect(file.hasPrefix("\(framework.code)/"), "\(file) is not in the folder of its name")
      } catch {
        Issue.record("\(file): \(error)")
      }
    }
  }

  @Test func everyCountryHasItsNameInEveryLanguage() throws {
    let countries = try Bundle.countries()

    #expect(countries.countries.count == 7)
    for country in countries.countries {
      for language in Language.allCases {
        #expect(country.names.last?.text.wordings[language] != nil, "\(country.code) \(language)")
      }
    }
  }

  @Test(arguments: [("XKX", "XK"), ("XKO", "XK"), ("KOS", "XK"), ("ALB", "AL"), ("TUR", "TR")])
  func foreignCodesAreUnderstood(foreign: String, own: String) throws {
    #expect(try Bundle.countries().country(anyCode: foreign)?.code.rawValue == own)
  }

  @Test func türkiyeWasTurkeyBeforeTheSeventhOfOctober2022() throws {
    let country = try #require(Bundle.countries()["TR"])

    #expect(country.name(in: .english) == "Türkiye")
    #expect(country.name(in: .english, on: CalendarDate("2022-10-06")) == "Turkey")
    #expect(country.name(in: .english, on: CalendarDate("2022-10-07")) == "Türkiye")
  }
}
