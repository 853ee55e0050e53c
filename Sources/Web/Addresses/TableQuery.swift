import Foundation
import Indicators
import Tables

/// Everything that an address can say about a table; all of it together is a permalink.
public struct TableQuery: Hashable, Sendable {
  /// The framework; nil: the default one.
  public var framework: Code<Framework>?
  /// Its version; nil: the newest.
  public var version: Int?
  /// The cycles; empty: those of the layout.
  public var cycles: [Code<Cycle>] = []
  /// The countries; empty: all.
  public var countries: [Code<Country>] = []
  /// The node at the top; nil: the root.
  public var node: Code<Node>?
  /// How many levels are shown; nil: all.
  public var level: Int?
  /// The facets beside the whole.
  public var facets: [Facet] = []
  /// How the table is laid out.
  public var layout = TableLayout.countriesByIndicators
  /// The order of the countries.
  public var order = CountryOrder.protocol
  /// Whether intervals are shown.
  public var showsIntervals = false
  /// Whether ranks are shown.
  public var showsRanks = false
  /// Whether values are shown in place of scores.
  public var showsValues = false
  /// The cycle against which changes are shown; nil: the one before.
  public var since: Code<Cycle>?
  /// The moment whose records are shown; nil: now.
  public var asOf: Date?
  /// The words that are searched for.
  public var search: String?
  /// Whether earlier texts are searched too.
  public var showsHistory = false
  /// Which part of a long page is shown, from 1.
  public var sheet = 1
  /// The capture whose change was decided last.
  public var decided: Int64?
  /// The language that the address names; nil: what the reader's browser asks for.
  public var language: Language?

  /// What is tried in the sandbox.
  public var trial: [TrialLine] = []

  /// The default of everything.
  public init() {}

  /// What a link to another page keeps: framework, version, moment and language.
  public var elsewhere: TableQuery {
    var query = TableQuery()
    query.framework = framework
    query.version = version
    query.asOf = asOf
    query.language = language
    return query
  }

  /// The same with a change.
  public func with(_ change: (inout TableQuery) -> Void) -> TableQuery {
    var query = self
    change(&query)
    return query
  }

  /// The fields of it that differ from their default, as they stand in an address.
  public var fields: [(field: QueryField, value: String)] {
    var fields: [(field: QueryField, value: String)] = []
    func add(_ field: QueryField, _ value: String?) {
      if let value, !value.isEmpty { fields.append((field, value)) }
    }
    add(.framework, framework?.rawValue)
    add(.version, version.map(String.init))
    add(.cycle, cycles.map(\.rawValue).joined(separator: ","))
    add(.countries, countries.map(\.rawValue).joined(separator: ","))
    add(.node, node?.rawValue)
    add(.level, level.map(String.init))
    add(.facet, facets.map(\.rawValue).joined(separator: ","))
    add(.layout, layout == .countriesByIndicators ? nil : layout.rawValue)
    add(.order, order == .protocol ? nil : order.rawValue)
    add(.intervals, showsIntervals ? "1" : nil)
    add(.ranks, showsRanks ? "1" : nil)
    add(.values, showsValues ? "1" : nil)
    add(.since, since?.rawValue)
    add(.asOf, asOf.map { $0.formatted(.iso8601) })
    add(.search, search)
    add(.history, showsHistory ? "1" : nil)
    add(.sheet, sheet == 1 ? nil : String(sheet))
    add(.decided, decided.map(String.init))
    add(.language, language?.rawValue)
    return fields
  }
}
