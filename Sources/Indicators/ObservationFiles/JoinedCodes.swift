/// The codes of all parts of a file under common numbers.
struct JoinedCodes {
  /// The countries: those of the framework, or those that the file names, by their codes.
  let countries: [Country]
  /// The cycles, by the ends of their reference periods.
  let cycles: [Cycle]
  /// The assessors, in the order in which the file names them.
  let assessors: [String]
  /// What the numbers of each part become.
  let parts: [Numbers]

  /// New numbers by old ones; nil: they stay.
  struct Numbers {
    /// Those of countries.
    let country: [Int32]?
    /// Those of cycles.
    let cycle: [Int32]?
    /// Those of assessors.
    let assessor: [Int32]?

    /// Gives the first `count` entries of `columns` their new numbers.
    func renumber(_ columns: TableColumns, count: Int) {
      for (numbers, column) in [
        (country, columns.country), (cycle, columns.cycle), (assessor, columns.assessor),
      ] {
        guard let numbers else { continue }
        for entry in 0..<count { column[entry] = numbers[Int(column[entry])] }
      }
    }
  }

  init(_ vocabularies: [Vocabulary]) {
    let collectsCountries = vocabularies.first?.collectsCountries ?? false
    let collectsCycles = vocabularies.first?.collectsCycles ?? false
    let countries = JoinedCodes.distinct(vocabularies.flatMap(\.countries), by: \.code)
    let cycles = JoinedCodes.distinct(vocabularies.flatMap(\.cycles), by: \.code)
    // Sorted, so that the order of the rows does not matter.
    self.countries = collectsCountries ? countries.sorted { $0.code < $1.code } : countries
    self.cycles =
      collectsCycles ? cycles.sorted { ($0.to, $0.code) < ($1.to, $1.code) } : cycles
    assessors = JoinedCodes.distinct(vocabularies.flatMap(\.assessors), by: \.self)
    let places = (
      country: JoinedCodes.places(self.countries.map(\.code)),
      cycle: JoinedCodes.places(self.cycles.map(\.code)), assessor: JoinedCodes.places(assessors)
    )
    parts = vocabularies.map { vocabulary in
      Numbers(
        country: JoinedCodes.numbers(vocabulary.countries.map(\.code), places.country),
        cycle: JoinedCodes.numbers(vocabulary.cycles.map(\.code), places.cycle),
        assessor: JoinedCodes.numbers(vocabulary.assessors, places.assessor))
    }
  }

  private static func distinct<Element, Key: Hashable>(
    _ list: [Element], by key: KeyPath<Element, Key>
  ) -> [Element] {
    var seen: Set<Key> = []
    return list.filter { seen.insert($0[keyPath: key]).inserted }
  }

  private static func places<Key: Hashable>(_ keys: [Key]) -> [Key: Int32] {
    Dictionary(
      keys.enumerated().map { ($0.element, Int32($0.offset)) }, uniquingKeysWith: { a, _ in a })
  }

  private static func numbers<Key: Hashable>(_ keys: [Key], _ places: [Key: Int32]) -> [Int32]? {
    let numbers = keys.map { places[$0] ?? 0 }
    return numbers.enumerated().allSatisfy { $0.offset == Int($0.element) } ? nil : numbers
  }
}
