import Foundation
import Tables

/// A moment as pages show it: to the minute, in UTC.
enum MomentView {
  /// The moment with the exact one behind it.
  static func html(_ moment: Date) -> HTML {
    "<time datetime=\"\(moment.formatted(.iso8601))\">\(text(moment))</time>"
  }

  /// The moment as words.
  static func text(_ moment: Date) -> String {
    let parts = moment.formatted(.iso8601).split(separator: "T").map(String.init)
    guard parts.count == 2 else { return moment.formatted(.iso8601) }
    return "\(parts[0]) \(parts[1].prefix(5)) UTC"
  }
}
