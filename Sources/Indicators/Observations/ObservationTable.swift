/// The observations of a framework in columns: one entry per observation in each array.
///
/// Five million observations fit as numbers where as many structures of strings would not.
/// Every entry is valid: its numbers are places in ``Framework/columns``, ``countries``,
/// ``cycles`` and ``assessors``.
public struct ObservationTable: Sendable, Equatable {
  /// The framework whose columns are meant.
  public let framework: Framework
  /// The countries to which ``country`` refers.
  public internal(set) var countries: [Country]
  /// The cycles to which ``cycle`` refers, by the end of their reference period.
  public internal(set) var cycles: [Cycle]
  /// The assessors to which ``assessor`` refers; the first one is nobody in particular.
  public internal(set) var assessors: [String]

  /// The column of each observation, a place in ``Framework/columns``.
  public internal(set) var column: [Int32] = []
  /// The country of each observation.
  public internal(set) var country: [Int32] = []
  /// The cycle of each observation.
  public internal(set) var cycle: [Int32] = []
  /// The assessor of each observation.
  public internal(set) var assessor: [Int32] = []
  /// The value of each observation; NaN where ``standing`` is not `value`.
  public internal(set) var value: [Double] = []
  /// Whether there is a value, and if not, why.
  public internal(set) var standing: [Standing] = []
  /// What comes with single observations, by their place.
  public internal(set) var details: [Int: ObservationDetail] = [:]
  /// The texts of indicators of type `text`, by their place.
  public internal(set) var texts: [Int: String] = [:]

  /// Whether an observation has a value.
  public enum Standing: UInt8, Sendable, CaseIterable {
    /// There is a number.
    case value
    /// There is a text.
    case text
    /// See ``AbsenceKind/notCollected``.
    case notCollected
    /// See ``AbsenceKind/notDue``.
    case notDue
    /// See ``AbsenceKind/notApplicable``.
    case notApplicable
    /// See ``AbsenceKind/refused``.
    case refused
    /// See ``AbsenceKind/confidential``.
    case confidential
  }

  /// An empty table over the countries and cycles of `framework`, or over those given.
  public init(framework: Framework, countries: [Country]? = nil, cycles: [Cycle]? = nil) {
    self.framework = framework
    self.countries = countries ?? framework.countries
    self.cycles = cycles ?? framework.cycles
    self.assessors = [""]
  }

  /// How many observations there are.
  public var count: Int { column.count }

  /// Makes room for `count` observations.
  public mutating func reserveCapacity(_ count: Int) {
    column.reserveCapacity(count)
    country.reserveCapacity(count)
    cycle.reserveCapacity(count)
    assessor.reserveCapacity(count)
    value.reserveCapacity(count)
    standing.reserveCapacity(count)
  }

  /// The place of `name` among the assessors, which is made when it is new.
  public mutating func place(ofAssessor name: String) -> Int32 {
    if let place = assessors.firstIndex(of: name) { return Int32(place) }
    assessors.append(name)
    return Int32(assessors.count - 1)
  }

  /// Appends a number.
  @inline(__always)
  public mutating func append(
    column: Int32, country: Int32, cycle: Int32, assessor: Int32 = 0, value: Double
  ) {
    self.column.append(column)
    self.country.append(country)
    self.cycle.append(cycle)
    self.assessor.append(assessor)
    self.value.append(value)
    self.standing.append(.value)
  }

  /// Appends what is not a plain number, or a number with something beside it.
  public mutating func append(
    column: Int32, country: Int32, cycle: Int32, assessor: Int32 = 0, reading: Reading,
    detail: ObservationDetail = ObservationDetail()
  ) {
    let place = count
    append(column: column, country: country, cycle: cycle, assessor: assessor, value: .nan)
    switch reading {
    case .value(let number): value[place] = number
    case .text(let text):
      standing[place] = .text
      texts[place] = text
    case .absent(let kind): standing[place] = Standing(kind)
    }
    if !detail.isEmpty { details[place] = detail }
  }

  /// Appends all of `other`, a table over the same framework, countries and cycles.
  public mutating func append(contentsOf other: ObservationTable) {
    let offset = count
    let assessorPlaces = other.assessors.map { place(ofAssessor: $0) }
    column += other.column
    country += other.country
    cycle += other.cycle
    assessor += other.assessor.map { assessorPlaces[Int($0)] }
    value += other.value
    standing += other.standing
    for (place, detail) in other.details { details[place + offset] = detail }
    for (place, text) in other.texts { texts[place + offset] = text }
  }

  /// The observation at `place`, written out.
  public subscript(place: Int) -> Observation {
    let column = framework.columns[Int(column[place])]
    return Observation(
      cell: Cell(
        indicator: column.code, country: countries[Int(country[place])].code,
        cycle: cycles[Int(cycle[place])].code, facet: column.facet),
      assessor: assessors[Int(assessor[place])], reading: reading(at: place),
      detail: details[place] ?? ObservationDetail())
  }

  private func reading(at place: Int) -> Reading {
    switch standing[place] {
    case .value: .value(value[place])
    case .text: .text(texts[place] ?? "")
    case .notCollected: .absent(.notCollected)
    case .notDue: .absent(.notDue)
    case .notApplicable: .absent(.notApplicable)
    case .refused: .absent(.refused)
    case .confidential: .absent(.confidential)
    }
  }
}

extension ObservationTable {
  /// Whether both hold the same observations in the same order; a missing number equals another.
  public static func == (one: ObservationTable, other: ObservationTable) -> Bool {
    one.framework == other.framework && one.countries == other.countries
      && one.cycles == other.cycles && one.assessors == other.assessors
      && one.column == other.column && one.country == other.country && one.cycle == other.cycle
      && one.assessor == other.assessor && one.standing == other.standing
      && one.details == other.details && one.texts == other.texts
      && one.value.elementsEqual(other.value) { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }
}

extension ObservationTable.Standing {
  /// The standing of a cell without a value.
  public init(_ kind: AbsenceKind) {
    switch kind {
    case .notCollected: self = .notCollected
    case .notDue: self = .notDue
    case .notApplicable: self = .notApplicable
    case .refused: self = .refused
    case .confidential: self = .confidential
    }
  }

  /// Why there is no value; nil where there is one, or a text.
  public var absence: AbsenceKind? {
    switch self {
    case .value, .text: nil
    case .notCollected: .notCollected
    case .notDue: .notDue
    case .notApplicable: .notApplicable
    case .refused: .refused
    case .confidential: .confidential
    }
  }
}
