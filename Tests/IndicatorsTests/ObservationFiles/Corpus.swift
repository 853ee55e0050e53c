import Foundation
import Indicators
import Scoring

/// The corpus of odd and malformed files, and the framework that it is written for.
enum Corpus {
  /// The framework of the corpus: real codes of countries, imaginary indicators.
  static let framework = Framework(
    code: "corpus", title: LocalizedText(english: "Corpus"),
    countries: ["ALB", "BIH", "MKD", "MNE", "SRB", "TUR", "XKX"].map { Country(bare: Code($0)) },
    cycles: (2015...2026).compactMap { Cycle(year: Code(String($0))) },
    root: Node(
      code: "overall", title: LocalizedText(english: "Overall"),
      content: .nodes([
        leaf("A1", 0, 4, places: 0), leaf("A2", 0, 4, places: 0), leaf("I1", 0, 4, places: 0),
        leaf("B1", 0, 100, places: 2), leaf("C1", 0, 1_000_000_000_000, places: 2),
      ])))

  /// An indicator that takes numbers from `low` to `high`.
  static func leaf(
    _ code: Code<Node>, _ low: Double, _ high: Double, places: Int? = nil, facets: [Facet] = [],
    type: ValueType = .number, steps: [Double] = []
  ) -> Node {
    var indicator = Indicator(
      valueType: type, normalisation: .fixed(.goalposts(low: low, high: high)),
      scale: ValueScale(minimum: low, maximum: high, places: places, steps: steps))
    indicator.facets = facets.map { FacetWeight(facet: $0, weight: 1) }
    return Node(
      code: code, title: LocalizedText(english: code.rawValue), content: .indicator(indicator))
  }

  /// The dialect in which the corpus speaks: its names, its word for what is missing.
  static let dialect: Dialect = {
    var dialect = Dialect(delimiter: .detect)
    dialect.columns = ["year": "cycle", "source_url": "evidence_url", "note": "justification"]
    dialect.missing = ["NA"]
    dialect.list = "records"
    return dialect
  }()

  /// The limits that the corpus expects.
  static let limits = ReadingLimits(bytes: 10 << 20, rows: 100_000, characters: 2_000)

  /// Reads a text of the corpus.
  static func read(_ text: String, as format: ObservationFormat = .csv) -> ObservationFile {
    ObservationFile(
      reading: Array(text.utf8), as: format, dialect: dialect, framework: framework, limits: limits)
  }
}
