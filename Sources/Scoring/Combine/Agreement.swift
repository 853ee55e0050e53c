/// Krippendorff's alpha: how far assessors agree beyond chance.
///
/// `alpha = 1 - Do / De`: 1 is full agreement, 0 is what chance would give, less is worse than
/// chance (Krippendorff, *Content Analysis*, 2004, chapter 11).
public enum Agreement: String, CaseIterable, Sendable {
  /// Any two different values differ equally.
  case nominal
  /// Values differ by the number of values ranked between them.
  case ordinal
  /// Values differ by the square of their distance.
  case interval

  /// The alpha of `cells`, each with the values that its assessors gave.
  ///
  /// Cells with one value say nothing and are left out. `nil` when no cell has two values, and
  /// when all values are equal, since then there is nothing to agree on.
  public func alpha(_ cells: [[Double]]) -> Double? {
    let pairable = cells.map { $0.filter(\.isFinite) }.filter { $0.count > 1 }
    let levels = Array(Set(pairable.joined())).sorted()
    guard levels.count > 1 else { return nil }
    let places = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, $0) })
    let counts = pairable.map { values in
      values.reduce(into: [Int: Double]()) { $0[places[$1] ?? 0, default: 0] += 1 }
    }
    var totals = [Double](repeating: 0, count: levels.count)
    for cell in counts { for (level, count) in cell { totals[level] += count } }
    let distance = squaredDistance(levels, totals)
    let number = totals.reduce(0, +)
    let observed = Self.observed(counts, distance)
    let expected = Self.expected(totals, distance)
    return 1 - (number - 1) * observed / expected
  }

  /// The sum over all pairs within cells, each cell's divided by its number of values less 1.
  private static func observed(
    _ cells: [[Int: Double]], _ distance: (Int, Int) -> Double
  ) -> Double {
    Statistics.sum(
      of: cells.map { cell in
        let sum = cell.keys.sorted().reduce(0.0) { sum, first in
          sum
            + cell.keys.sorted().reduce(0.0) { inner, second in
              inner + (cell[first] ?? 0) * (cell[second] ?? 0) * distance(first, second)
            }
        }
        return sum / (cell.values.reduce(0, +) - 1)
      })
  }

  /// The sum over all pairs of values, whatever their cells.
  private static func expected(_ totals: [Double], _ distance: (Int, Int) -> Double) -> Double {
    Statistics.sum(
      of: totals.indices.map { first in
        totals.indices.reduce(0.0) { $0 + totals[first] * totals[$1] * distance(first, $1) }
      })
  }

  /// The squared distance between two levels, by their places.
  private func squaredDistance(_ levels: [Double], _ totals: [Double]) -> (Int, Int) -> Double {
    switch self {
    case .nominal: return { $0 == $1 ? 0 : 1 }
    case .interval:
      // Alpha is the same on every scale; the largest and the smallest numbers have no square.
      let scale = Statistics.scale(of: levels)
      let scaled = levels.map { $0 * scale }
      return { (scaled[$0] - scaled[$1]) * (scaled[$0] - scaled[$1]) }
    case .ordinal:
      // The sum of all totals up to and including each level.
      let reached = totals.reduce(into: [Double]()) { $0.append(($0.last ?? 0) + $1) }
      return { first, second in
        let (low, high) = (min(first, second), max(first, second))
        let between = reached[high] - reached[low] + totals[low]
        let distance = between - (totals[low] + totals[high]) / 2
        return distance * distance
      }
    }
  }
}
