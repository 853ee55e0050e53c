/// The change of a score between two cycles.
public struct Change: Sendable, Equatable {
  /// The later score less the earlier, unrounded; `nil` where it may not be told.
  public let difference: Double?
  /// What may be said of it.
  public let mark: ChangeMark

  /// The change from `earlier` to `later`, NaN for no score, as shown with `decimals`.
  ///
  /// - Parameters:
  ///   - earlier: the score before.
  ///   - later: the score after.
  ///   - decimals: the decimals with which both are shown.
  ///   - interval: the interval of the change, where one was computed.
  ///   - isBreak: whether method or framework changed between the two.
  ///   - isDue: whether the later cycle was due at all.
  public init(
    from earlier: Double, to later: Double, decimals: Int,
    interval: ClosedRange<Double>? = nil, isBreak: Bool = false, isDue: Bool = true
  ) {
    let difference = later - earlier
    let isKnown = difference.isFinite && !isBreak && isDue
    self.difference = isKnown ? difference : nil
    if !isDue {
      mark = .notDue
    } else if isBreak {
      mark = .break
    } else if !isKnown {
      mark = .noData
    } else {
      mark = Self.mark(from: earlier, to: later, decimals: decimals, interval: interval)
    }
  }

  private static func mark(
    from earlier: Double, to later: Double, decimals: Int, interval: ClosedRange<Double>?
  ) -> ChangeMark {
    let before = DecimalRounding.round(earlier, decimals: decimals)
    let after = DecimalRounding.round(later, decimals: decimals)
    if before == after { return .same }
    if let interval, interval.contains(0) { return .withinUncertainty }
    return after > before ? .up : .down
  }
}
