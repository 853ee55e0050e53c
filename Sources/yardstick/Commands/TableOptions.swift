import ArgumentParser
import Foundation
import Indicators
import Tables

/// What is asked of a comparison table.
struct TableOptions: ParsableArguments {
  @Option(help: "The framework; else civic-space.") var framework: String?
  @Option(help: "Its version; else the newest.") var version: Int?
  @Option(help: "The cycles, by commas; else the latest.") var cycle: [String] = []
  @Option(help: "The countries, by commas; else all.") var countries: [String] = []
  @Option(help: "The node at the top; else the whole tree.") var node: String?
  @Option(help: "How many levels under the top are shown.") var level: Int?
  @Option(help: "Facets shown beside the whole, by commas.") var facet: [String] = []
  @Option(help: "countries-by-indicators, countries-by-cycles or country-profile.")
  var layout: TableLayout = .countriesByIndicators
  @Option(help: "protocol, alphabetical or score.") var order: CountryOrder = .protocol
  @Option(help: "scores or values.") var measure: TableMeasure = .scores
  @Option(help: "The cycle against which changes are shown.") var since: String?
  @Flag(inversion: .prefixedNo, help: "Show intervals where they are known.")
  var intervals = false
  @Flag(inversion: .prefixedNo, help: "Show ranks.") var ranks = false
  @Flag(inversion: .prefixedNo, help: "Show changes.") var changes = true
  @OptionGroup var moment: MomentOption
  @OptionGroup var language: LanguageOption
  @Option(help: "The publishing profile: eu, ...") var profile: String?

  /// The request, from one that knows the state of the records.
  func request(_ start: TableRequest) throws -> TableRequest {
    var request = start
    request.isStrict = true
    request.layout = layout
    request.cycles = words(cycle).map { Code($0) }
    request.countries = words(countries).map { Code($0) }
    request.node = node.map { Code($0) }
    request.level = level
    request.facets = try words(facet).map(facet(named:))
    request.measure = measure
    request.order = order
    request.since = since.map { Code($0) }
    request.showsIntervals = intervals
    request.showsRanks = ranks
    request.showsChanges = changes
    request.language = try language.language()
    request.profile = profile
    return request
  }

  private func words(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: ",").map(String.init) }
  }

  private func facet(named name: String) throws -> Facet {
    if let facet = Facet(rawValue: name) { return facet }
    let names = Facet.allCases.map(\.rawValue)
    throw ValidationError(
      "There is no facet \"\(name)\". "
        + (NearMiss.hint(for: name, among: names) ?? "Known: \(names.joined(separator: ", "))."))
  }
}

extension TableLayout: ExpressibleByArgument {}
extension TableMeasure: ExpressibleByArgument {}
extension CountryOrder: ExpressibleByArgument {}
