/// What a file calls the fields of an observation.
struct FieldNaming {
  /// The name of each field, by ``ObservationField/place``.
  let names: [String]
  private let fields: [String: ObservationField]

  /// The names of Yardstick, but for those that the dialect gives.
  init(_ dialect: Dialect) {
    var names = ObservationField.allCases.map(\.rawValue)
    for (name, meant) in dialect.columns.sorted(by: { $0.key < $1.key }) {
      if let field = ObservationField(rawValue: meant.asciiLowercased) { names[field.place] = name }
    }
    self.names = names
    fields = Dictionary(
      zip(names.map(\.asciiLowercased), ObservationField.allCases),
      uniquingKeysWith: { first, _ in first })
  }

  /// What `dialect` calls a column and is none, if anything.
  static func unknownColumn(in dialect: Dialect) -> String? {
    dialect.columns.values.sorted().first { ObservationField(rawValue: $0.asciiLowercased) == nil }
  }

  /// What the file calls `field`.
  func name(_ field: ObservationField) -> String { names[field.place] }

  /// The field called `name`, whatever the case of its ASCII letters.
  func field(named name: String) -> ObservationField? {
    fields[name.asciiLowercased]
  }

  /// The field called exactly `name`.
  func field(exactly name: String) -> ObservationField? {
    field(named: name).flatMap { self.name($0) == name ? $0 : nil }
  }

  /// What somebody who called a column `name` probably meant.
  func hint(_ name: String) -> String {
    NearMiss.hint(for: String(name.prefix(40)), among: names)
      ?? "Known are \(names.joined(separator: ", "))."
  }
}
