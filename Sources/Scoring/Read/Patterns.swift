/// Patterns that are seldom true and worth a second look.
public enum Patterns {
  /// The pairs of countries whose values in a cycle are the same in every column.
  ///
  /// Pairs that share fewer than three values are left out: that happens.
  public static func identicalCountries(_ columns: [Grid], cycle: Int) -> [(Int, Int)] {
    let vectors = (0..<(columns.first?.countries ?? 0)).map { country in
      columns.map { $0[cycle, country] }
    }
    return vectors.indices.flatMap { first in
      vectors.indices.dropFirst(first + 1).compactMap { second in
        isSame(vectors[first], vectors[second]) ? (first, second) : nil
      }
    }
  }

  /// The cells that differ from the country's last value by at least `levels`.
  public static func jumps(_ column: Grid, of levels: Double = 2) -> [(cycle: Int, country: Int)] {
    var found: [(cycle: Int, country: Int)] = []
    var last = [Double](repeating: .nan, count: column.countries)
    for cycle in 0..<column.cycles {
      for country in 0..<column.countries where !column[cycle, country].isNaN {
        if abs(column[cycle, country] - last[country]) >= levels { found.append((cycle, country)) }
        last[country] = column[cycle, country]
      }
    }
    return found
  }

  private static func isSame(_ first: [Double], _ second: [Double]) -> Bool {
    let same = zip(first, second).count { $0 == $1 }
    let none = zip(first, second).count { $0.isNaN && $1.isNaN }
    return same >= 3 && same + none == first.count
  }
}
