import Foundation
import Indicators
import Tables

extension TableQuery {
  /// Reads `query`, in which only `allowed` fields may stand, and where it `tries` something those
  /// of the sandbox; an empty value is the default.
  init(_ query: QueryString, allowed: [QueryField], tries: Bool = false) throws(SiteError) {
    self.init()
    var seen: Set<QueryField> = []
    var trial: [(field: TrialField, text: String)] = []
    for (key, value) in query.pairs {
      if tries, let field = TrialField(rawValue: key) {
        trial.append((field, value.trimmingCharacters(in: .whitespaces)))
        continue
      }
      guard let field = QueryField(rawValue: key), allowed.contains(field) else {
        let known = allowed.map(\.rawValue) + (tries ? TrialField.allCases.map(\.rawValue) : [])
        throw .unknownKey(key, closest: NearMiss.closest(to: key, among: known))
      }
      guard seen.insert(field).inserted || field.isList else { throw .repeatedKey(key) }
      if !value.isEmpty { try read(value, as: field) }
    }
    self.trial = try TrialLine.list(trial)
  }

  private mutating func read(_ value: String, as field: QueryField) throws(SiteError) {
    switch field {
    case .framework: framework = try code(value, field)
    case .version: version = try number(value, field, in: 1...1_000_000)
    case .cycle: cycles += try codes(value, field)
    case .countries: countries += try codes(value, field)
    case .node: node = try code(value, field)
    case .level: level = try number(value, field, in: 0...20)
    case .facet: facets += try parts(value).map { part throws(SiteError) in try one(part, field) }
    case .layout: layout = try one(value, field)
    case .order: order = try one(value, field)
    case .intervals: showsIntervals = try yesOrNo(value, field)
    case .ranks: showsRanks = try yesOrNo(value, field)
    case .values: showsValues = try yesOrNo(value, field)
    case .since: since = try code(value, field)
    case .asOf: asOf = try moment(value, field)
    case .search:
      search = value.count <= Self.searchLimit ? value : String(value.prefix(Self.searchLimit))
    case .history: showsHistory = try yesOrNo(value, field)
    case .sheet: sheet = try number(value, field, in: 1...1_000_000)
    case .decided: decided = Int64(try number(value, field, in: 1...Int.max))
    case .language:
      language = try one(value, field, among: Language.offered)
    }
  }

  /// How many characters of a search are looked at.
  private static let searchLimit = 400

  private func parts(_ value: String) -> [String] {
    value.split(separator: ",").map(String.init)
  }

  private func codes<Thing>(_ value: String, _ field: QueryField) throws(SiteError) -> [Code<Thing>]
  {
    var codes: [Code<Thing>] = []
    for part in parts(value) { codes.append(try code(part, field)) }
    return codes
  }

  /// A code is never long; whether there is such a thing is asked of the framework.
  private func code<Thing>(_ value: String, _ field: QueryField) throws(SiteError) -> Code<Thing> {
    guard value.utf8.count <= 200 else { throw .badValue(field, value, .code, closest: nil) }
    return Code(value)
  }

  private func number(
    _ value: String, _ field: QueryField, in range: ClosedRange<Int>
  ) throws(SiteError) -> Int {
    guard let number = Int(value), range.contains(number), value.allSatisfy(\.isWholeNumber) else {
      throw .badValue(field, value, .number(range), closest: nil)
    }
    return number
  }

  private func one<Choice: RawRepresentable & CaseIterable>(
    _ value: String, _ field: QueryField
  ) throws(SiteError) -> Choice where Choice.RawValue == String {
    try one(value, field, among: Array(Choice.allCases))
  }

  private func one<Choice: RawRepresentable>(
    _ value: String, _ field: QueryField, among choices: [Choice]
  ) throws(SiteError) -> Choice where Choice.RawValue == String {
    if let choice = choices.first(where: { $0.rawValue == value }) { return choice }
    let known = choices.map(\.rawValue)
    throw .badValue(
      field, value, .oneOf(known), closest: NearMiss.closest(to: value, among: known))
  }

  private func yesOrNo(_ value: String, _ field: QueryField) throws(SiteError) -> Bool {
    switch value {
    case "1", "yes", "on", "true": true
    case "0", "no", "off", "false": false
    default: throw .badValue(field, value, .oneOf(["1", "0"]), closest: nil)
    }
  }

  /// A moment, or a day: then the records as they stood at its end.
  private func moment(_ value: String, _ field: QueryField) throws(SiteError) -> Date {
    let isDay = CalendarDate(value) != nil
    let text = isDay ? value + "T23:59:59Z" : value
    guard let moment = try? Date(text, strategy: .iso8601) else {
      throw .badValue(field, value, .moment, closest: nil)
    }
    return moment
  }
}

extension QueryField {
  /// Whether it may stand several times; a form writes each ticked box by itself.
  fileprivate var isList: Bool {
    switch self {
    case .cycle, .countries, .facet: true
    case .framework, .version, .node, .level, .layout, .order, .intervals, .ranks, .values, .since,
      .asOf, .search, .history, .sheet, .decided, .language:
      false
    }
  }
}
