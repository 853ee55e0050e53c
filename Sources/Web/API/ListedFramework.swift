import Indicators
import Foundation
import Tracking

/// A framework as programs see it in the list.
struct ListedFramework: Encodable, Sendable {
  let framework: String
  let version: Int
  let title: [String: String]
  let status: String
  let indicators: Int
  let loaded: Date

  init(_ summary: FrameworkSummary) {
    framework = summary.code.rawValue
    version = summary.version
    title = Dictionary(
      summary.title.wordings.map { ($0.key.rawValue, $0.value) },
      uniquingKeysWith: { one, _ in one })
    status = summary.status.rawValue
    indicators = summary.indicators
    loaded = summary.loaded
  }
}
