import Indicators
import Scoring

/// Two indicators that say nearly the same.
public struct RedundantIndicators: Sendable, Equatable, Encodable {
  /// The code of the one.
  public let first: String
  /// The code of the other.
  public let second: String
  /// The correlation of their scores.
  public let correlation: Double

  /// All pairs whose correlation is above `limit`, the closest first.
  static func list(
    _ scoreboard: Scoreboard, cycle: Int, above limit: Double
  ) -> [RedundantIndicators] {
    let places = scoreboard.indicatorPlaces
    return Correlation.redundant(places.map { scoreboard.column($0, cycle) }, above: limit)
      .map { pair in
        RedundantIndicators(
          first: scoreboard.code(places[pair.first]), second: scoreboard.code(places[pair.second]),
          correlation: pair.correlation)
      }
      .sorted { $0.correlation > $1.correlation }
  }
}
