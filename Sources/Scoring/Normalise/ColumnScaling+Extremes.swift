// Scales between extremes: of the values themselves, of two posts, or of one country.
extension ColumnScaling {
  /// `100 (x - low) / (high - low)`, with `direction: lower` 100 minus that.
  mutating func goalposts(low: Double, high: Double, clamp: Bool, logarithmic: Bool) {
    let everything = 0..<input.count
    let low = logarithmic ? logarithm(low) : low
    let high = logarithmic ? logarithm(high) : high
    guard low.isFinite, high.isFinite else { return refuse(everything, because: .noLogarithm) }
    guard low != high else { return refuse(everything, because: .noRange) }
    if logarithmic {
      for index in everything where input[index] <= 0 { outcomes[index] = .noLogarithm }
    }
    // 100 - 100 (x - low) / (high - low) is the same line read from its other end.
    let (start, end) = direction == .higher ? (low, high) : (-high, -low)
    apply(
      Line(sign: sign, low: start, high: end, clamp: clamp, logarithmic: logarithmic),
      to: everything)
  }

  /// `100 (x - min) / (max - min)`; the same as `100 (1 - (max - x) / (max - min))`.
  mutating func minMax(pooled: Bool) {
    for slice in slices(pooled: pooled) {
      guard let (min, max) = extremes(slice) else { continue }
      guard min < max else { refuse(slice, because: .noRange); continue }
      apply(Line(sign: sign, low: min, high: max), to: slice)
    }
  }

  /// `100 x / max`.
  mutating func fractionOfMax(pooled: Bool) {
    for slice in slices(pooled: pooled) {
      guard let (_, max) = extremes(slice) else { continue }
      guard max != 0 else { refuse(slice, because: .noRange); continue }
      apply(Line(sign: sign, low: 0, high: max), to: slice)
    }
  }

  /// `100 (1 - (ref - x) / (ref - min))`, which is `100 (x - min) / (ref - min)`.
  mutating func distanceToReference(country: Int, clamp: Bool) {
    for slice in slices(pooled: false) {
      guard let (min, _) = extremes(slice) else { continue }
      guard (0..<countries).contains(country), !input[slice.lowerBound + country].isNaN else {
        refuse(slice, because: .noReference); continue
      }
      let reference = sign * input[slice.lowerBound + country]
      guard reference > min else { refuse(slice, because: .referenceAtMinimum); continue }
      apply(Line(sign: sign, low: min, high: reference, clamp: clamp), to: slice)
    }
  }

  /// `100 (x - base) / (target - base)`, clamped; base: the baseline, else the observed minimum.
  mutating func distanceToTarget(_ targets: ReferenceValues, from baselines: ReferenceValues) {
    let sign = sign
    for slice in slices(pooled: false) {
      guard let (min, _) = extremes(slice) else { continue }
      apply(to: slice) { cell, value in
        guard let target = targets[cell] else { return .refused(.noTarget) }
        let base = baselines[cell].map { sign * $0 } ?? min
        guard sign * target > base else { return .refused(.targetNotBeyondBase) }
        return .score(Line(sign: sign, low: base, high: sign * target, clamp: true).score(value))
      }
    }
  }
}
