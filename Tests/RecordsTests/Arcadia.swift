import Foundation
import Indicators
import Records
import Scoring

/// A framework over two countries that do not exist.
enum Arcadia {
  /// A grade with two sides, a count, and a text.
  static let framework = Framework(
    code: "arcadian-freedom", title: LocalizedText(english: "Arcadian freedom"),
    countries: [Country(bare: "AR"), Country(bare: "BO")],
    cycles: ["2021", "2023"].compactMap { Cycle(year: $0) },
    root: root([grade, indicator("1.b", .count), indicator("1.c", .text)]))

  /// The same without countries and cycles of its own.
  static let open = Framework(
    code: "open", title: LocalizedText(english: "Open"), root: root([indicator("x", .number)]))

  /// `numbers` indicators of one number each, over `countries` countries and `cycles` cycles.
  static func wide(numbers: Int, countries: Int, cycles: Int) -> Framework {
    Framework(
      code: "wide", title: LocalizedText(english: "Wide"),
      countries: (0..<countries).map { Country(bare: Code("C\($0)")) },
      cycles: (0..<cycles).compactMap { Cycle(year: Code(String(2000 + $0))) },
      root: root((0..<numbers).map { indicator(Code("i\($0)"), .number) }))
  }

  private static func root(_ nodes: [Node]) -> Node {
    Node(code: "overall", title: LocalizedText(english: "Overall"), content: .nodes(nodes))
  }

  private static var grade: Node {
    var indicator = Indicator(
      valueType: .grade, normalisation: .fixed(.none), scale: ValueScale(minimum: 1, maximum: 5))
    indicator.facets = [
      FacetWeight(facet: .law, weight: 1), FacetWeight(facet: .practice, weight: 1),
    ]
    return Node(
      code: "1.a", title: LocalizedText(english: "Law"), content: .indicator(indicator))
  }

  private static func indicator(_ code: Code<Node>, _ type: ValueType) -> Node {
    let indicator = Indicator(
      valueType: type, normalisation: .fixed(.none), scale: ValueScale())
    return Node(
      code: code, title: LocalizedText(english: code.rawValue), content: .indicator(indicator))
  }
}

extension Framework {
  /// A table of this framework with one number in it.
  func table(
    column: Int32 = 0, country: Int32 = 0, cycle: Int32 = 0, by assessor: String = "",
    value: Double
  ) -> ObservationTable {
    table(column: column, country: country, cycle: cycle, by: assessor, .value(value))
  }

  /// A table of this framework with one reading in it.
  func table(
    column: Int32 = 0, country: Int32 = 0, cycle: Int32 = 0, by assessor: String = "",
    _ reading: Reading, _ detail: ObservationDetail = ObservationDetail()
  ) -> ObservationTable {
    var table = ObservationTable(framework: self)
    table.append(
      column: column, country: country, cycle: cycle,
      assessor: table.place(ofAssessor: assessor), reading: reading, detail: detail)
    return table
  }

  /// A table with a number in every cell.
  func full(_ value: (Int) -> Double) -> ObservationTable {
    var table = ObservationTable(framework: self)
    for cycle in cycles.indices {
      for country in countries.indices {
        for column in columns.indices {
          table.append(
            column: Int32(column), country: Int32(country), cycle: Int32(cycle),
            value: value(table.count))
        }
      }
    }
    return table
  }
}

extension ObservationTable {
  /// The values there are, in the order of the table.
  var values: [Double] { value }

  /// The observations, without regard to their order.
  var all: Set<Observation> { Set((0..<count).map { self[$0] }) }
}

/// The moment so many seconds after an arbitrary one.
func moment(_ seconds: Double) -> Date {
  Date(timeIntervalSince1970: 1_700_000_000 + seconds)
}
