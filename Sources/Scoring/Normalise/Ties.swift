/// The rank that equal values share.
public enum Ties: String, CaseIterable, Sendable {
  /// The lowest of the ranks they take up.
  case min
  /// The mean of the ranks they take up.
  case average
}

extension Ties {
  /// The rank of each value, lowest = 1; NaN where there is none.
  public func ranks(of values: [Double]) -> [Double] {
    let order = values.indices.filter { !values[$0].isNaN }.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: .nan, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      let shared = self == .min ? Double(start + 1) : Double(start + end + 2) / 2
      for place in start...end { ranks[order[place]] = shared }
      start = end + 1
    }
    return ranks
  }
}
