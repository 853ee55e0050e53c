/// The fields of one mapping, by their keys.
package struct YAMLFields {
  /// Where the mapping begins.
  package let place: Problem.Place
  private let values: [String: YAMLValue]

  init(place: Problem.Place, values: [String: YAMLValue]) {
    self.place = place
    self.values = values
  }

  /// The value of `key`; nil where it is absent or null.
  package subscript(key: String) -> YAMLValue? {
    values[key].flatMap { $0.isNull ? nil : $0 }
  }

  /// Where the value of `key` stands, or the mapping where it has none.
  package func place(of key: String) -> Problem.Place {
    values[key]?.place
      ?? Problem.Place(
        line: place.line, column: place.column,
        path: place.path.map { "\($0).\(key)" } ?? key)
  }

  /// The keys that are present.
  package var keys: Set<String> { Set(values.keys) }
}
