extension Imputation {
  /// Fills the cells that `isMissing` names, as far as this kind can.
  ///
  /// - Parameters:
  ///   - values: the values, `cycle * countries + country`, NaN for none.
  ///   - isMissing: whether a cell may be filled.
  ///   - times: the place of each cycle in time.
  ///   - groups: the group of each country; none at all makes one group of them.
  /// - Returns: the values with the gaps filled.
  public func fill(
    _ values: [Double], isMissing: (Int) -> Bool, times: [Double], groups: [Int] = []
  ) -> [Double] {
    guard self != .none, !times.isEmpty else { return values }
    let gaps = GapFilling(values: values, times: times, groups: groups)
    var filled = values
    for cell in values.indices where values[cell].isNaN && isMissing(cell) {
      switch self {
      case .none: break
      case .carryForward(let age): filled[cell] = gaps.carriedForward(to: cell, maximumAge: age)
      case .linear: filled[cell] = gaps.interpolated(at: cell)
      case .mean: filled[cell] = gaps.peers(of: cell, Statistics.mean)
      case .median: filled[cell] = gaps.peers(of: cell, Statistics.median)
      case .groupMean: filled[cell] = gaps.group(of: cell, Statistics.mean)
      case .groupMedian: filled[cell] = gaps.group(of: cell, Statistics.median)
      }
    }
    return filled
  }
}
