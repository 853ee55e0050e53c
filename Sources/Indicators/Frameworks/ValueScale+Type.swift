extension ValueScale {
  /// The values that an indicator of `type` can take when its leaf says nothing more.
  init(of type: ValueType, levels: [Level]) {
    switch type {
    case .grade, .category:
      // Levels may be described at the ends only; what lies between are the whole numbers.
      let isWhole = levels.allSatisfy { $0.value == $0.value.rounded() }
      self.init(
        minimum: levels.first?.value ?? -.infinity, maximum: levels.last?.value ?? .infinity,
        places: !levels.isEmpty && isWhole ? 0 : nil, steps: isWhole ? [] : levels.map(\.value))
    case .percent: self.init(minimum: 0, maximum: 100)
    case .count: self.init(minimum: 0, places: 0)
    case .rank: self.init(minimum: 1, places: 0)
    case .yesNo: self.init(minimum: 0, maximum: 1, steps: [0, 0.5, 1])
    case .points: self.init(minimum: 0)
    case .amount, .ratio, .number, .text: self.init()
    }
  }
}
