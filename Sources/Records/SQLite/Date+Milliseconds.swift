import Foundation

extension Date {
  /// Milliseconds since 1970, as the database keeps a moment; held within what a number can say.
  var milliseconds: Int64 {
    let count = (timeIntervalSince1970 * 1000).rounded()
    guard count.isFinite else { return count > 0 ? .max : .min }
    return Int64(exactly: count) ?? (count > 0 ? .max : .min)
  }

  /// The moment that many milliseconds after the beginning of 1970.
  init(milliseconds: Int64) {
    self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
  }
}
