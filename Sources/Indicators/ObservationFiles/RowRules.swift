/// What every record of a file is held against; the same for all parts of a file.
struct RowRules {
  /// The framework.
  let framework: Framework
  /// How the file writes.
  let dialect: Dialect
  /// How long a text may be.
  let characters: Int
  /// What the file calls each field.
  let names: [String]
  /// The column of each indicator and facet, see ``column(of:facet:)``; -1: none.
  let columns: [Int32]
  /// The indicators of the framework, in order.
  let indicators: [Node]
  /// What is asked of the values of each indicator.
  let kinds: [Kind]
  /// The scale of each column.
  let scales: [Scale]

  /// What is asked of the values of an indicator.
  struct Kind {
    /// Its code.
    let code: String
    /// The kind of value.
    let valueType: ValueType
    /// The values it allows.
    let scale: ValueScale
  }

  /// A scale laid out for a quick answer.
  struct Scale {
    /// The least value.
    let minimum: Double
    /// The greatest value.
    let maximum: Double
    /// The most decimals.
    let places: Int
    /// Whether any number between the ends will do.
    let isPlain: Bool
    /// The only values allowed, as bits by twice their number; 0: they cannot be put so.
    let halfSteps: UInt64

    init(_ indicator: Indicator) {
      let scale = indicator.scale
      minimum = scale.minimum
      maximum = scale.maximum
      places = scale.places ?? Int.max
      isPlain = scale.steps.isEmpty && indicator.valueType != .text
      let halves = scale.steps.map { Int(exactly: $0 * 2) ?? -1 }
      let fits = halves.allSatisfy { (0..<64).contains($0) } && indicator.valueType != .text
      halfSteps = fits ? halves.reduce(0) { $0 | 1 << UInt64($1) } : 0
    }

    /// Whether `value` is surely on the scale; where not, a closer look tells.
    @inline(__always)
    func surelyContains(_ value: Double, places: Int) -> Bool {
      guard value >= minimum, value <= maximum, places <= self.places else { return false }
      if isPlain { return true }
      guard halfSteps != 0, value >= 0, value < 32 else { return false }
      let twice = value * 2
      let half = UInt64(twice)
      return Double(half) == twice && halfSteps &>> half & 1 == 1
    }
  }

  init(framework: Framework, dialect: Dialect, characters: Int, names: [String]) {
    self.framework = framework
    self.dialect = dialect
    self.characters = characters
    self.names = names
    indicators = framework.indicators
    kinds = indicators.map { node in
      Kind(
        code: node.code.rawValue, valueType: node.indicator?.valueType ?? .number,
        scale: node.indicator?.scale ?? ValueScale())
    }
    scales = framework.columns.map { Scale($0.indicator) }
    let width = RowRules.facetWidth
    let order = Dictionary(
      indicators.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var columns = Array(repeating: Int32(-1), count: order.count * width)
    for (place, column) in framework.columns.enumerated() {
      guard let indicator = order[column.code] else { continue }
      columns[indicator * width + RowRules.number(of: column.facet)] = Int32(place)
    }
    self.columns = columns
  }

  /// How many columns an indicator could have: one without a facet, and one for each facet.
  static let facetWidth = Facet.allCases.count + 1

  /// The number of a facet, 0 being none.
  static func number(of facet: Facet?) -> Int {
    facet.flatMap { Facet.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
  }

  /// The column of an indicator's facet.
  func column(of indicator: Int32, facet: Facet?) -> Int32? {
    let column = columns[Int(indicator) * RowRules.facetWidth + RowRules.number(of: facet)]
    return column < 0 ? nil : column
  }

  /// What the file calls `field`.
  func name(_ field: ObservationField) -> String { names[field.place] }
}
