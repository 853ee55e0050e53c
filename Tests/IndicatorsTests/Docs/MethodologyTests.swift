import Foundation
import Indicators
import Scoring
import Testing

@Suite struct MethodologyTests {
  private static let names =
    Normalisation.Kind.allCases.map(\.rawValue) + Aggregation.allCases.map(\.rawValue)
    + Combination.allCases.map(\.rawValue) + Imputation.Kind.allCases.map(\.rawValue)
    + Ties.allCases.map(\.rawValue)

  @Test(arguments: Set(names).sorted())
  func everyKindThatCanBeWrittenIsDescribed(name: String) throws {
    #expect(try Self.page().contains("`\(name)`"))
  }

  @Test(arguments: UncertaintySource.allCases)
  func everySourceOfUncertaintyIsDescribed(source: UncertaintySource) throws {
    #expect(try Self.page().contains("\n| \(source.rawValue) |"))
  }

  @Test(arguments: ChangeMark.allCases)
  func everyMarkOfChangeIsDescribed(mark: ChangeMark) throws {
    #expect(try Self.page().contains("`\(mark.rawValue)`"))
  }

  private static func page() throws -> String {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Docs/Methodology.md")
    return try String(contentsOf: file, encoding: .utf8)
  }
}
