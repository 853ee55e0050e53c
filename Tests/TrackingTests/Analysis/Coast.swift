import Indicators

/// Boards of imaginary countries, small enough to reckon with.
struct Coast {
  static let countries = ["ARC", "BOR", "SYL", "RUR", "GRA"]

  /// A board of the framework that `nodes` and `head` write, in YAML.
  ///
  /// `values` are those of each cycle and column by country, nil for none.
  static func board(
    nodes: String, head: String = "", countries: [String] = countries, cycles: [String] = ["2023"],
    values: [[[Double?]]]
  ) throws -> Scoreboard {
    var table = try table(nodes: nodes, head: head, countries: countries, cycles: cycles)
    for (cycle, columns) in values.enumerated() {
      for (column, values) in columns.enumerated() {
        for (country, value) in values.enumerated() {
          guard let value else { continue }
          table.append(
            column: Int32(column), country: Int32(country), cycle: Int32(cycle), value: value)
        }
      }
    }
    return Scoreboard(table)
  }

  /// An empty table of that framework.
  static func table(
    nodes: String, head: String = "", countries: [String] = countries, cycles: [String] = ["2023"]
  ) throws -> ObservationTable {
    let named = countries.map { "{code: \($0), name: {en: \($0)}, currency: \($0)}" }
    let rounds = cycles.map { "{id: \"\($0)\"}" }
    let text = """
      framework: coast
      title: {en: The coast}
      countries: [\(named.joined(separator: ", "))]
      cycles: [\(rounds.joined(separator: ", "))]
      \(head)
      nodes:
      \(nodes)
      """
    return ObservationTable(framework: try FrameworkReader.read(text, countries: .empty))
  }

  /// Two groups, the first of three times the weight, of two indicators each.
  static let groups = """
      - {id: "1", title: {en: One}, weight: 3, nodes: [{id: a, value: number, normalise: none}, \
    {id: b, value: number, normalise: none}]}
      - {id: "2", title: {en: Two}, nodes: [{id: c, value: number, normalise: none}, \
    {id: d, value: number, normalise: none}]}
    """

  /// Values of a, b, c and d for the five countries.
  static let values: [[Double?]] = [
    [10, 30, 50, 70, 90], [20, 25, 65, 60, 95], [80, 60, 50, 30, 20], [35, 55, 20, 65, 40],
  ]
}
