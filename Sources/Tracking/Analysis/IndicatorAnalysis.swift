import Indicators
import Scoring

/// How an indicator moves with the nodes above it, and what would be without it.
public struct IndicatorAnalysis: Sendable, Equatable, Encodable {
  /// The code of the indicator.
  public let indicator: String
  /// The code of the node above it.
  public let parent: String
  /// The correlation of its scores with those of the node above it.
  public let withParent: Double?
  /// The correlation of its scores with the overall ones.
  public let withOverall: Double?
  /// The mean size of what the overall scores would change by without it.
  public let meanShift: Double?
  /// The largest of these changes, with its sign.
  public let largestShift: Double?
  /// The country of the largest change.
  public let largestShiftCountry: String?
  /// How many countries would have another rank without it.
  public let movedRanks: Int

  /// All indicators in tree order.
  static func list(_ scoreboard: Scoreboard, cycle: Int) -> [IndicatorAnalysis] {
    let overall = scoreboard.column(0, cycle)
    return scoreboard.indicatorPlaces.map { place in
      IndicatorAnalysis(place, overall: overall, scoreboard, cycle: cycle)
    }
  }

  private init(_ place: Int, overall: [Double], _ scoreboard: Scoreboard, cycle: Int) {
    let scores = scoreboard.column(place, cycle)
    let parent = scoreboard.framework.nodes[place].parent ?? 0
    let without = Self.overall(leavingOut: place, scoreboard, cycle: cycle)
    let shifts = zip(without, overall).map { $0 - $1 }
    let codes = scoreboard.countries.map(\.code.rawValue)
    // Of equal ones that of the first code, so that the order of the countries does not matter.
    let largest = shifts.indices.filter { shifts[$0].isFinite }
      .max { (abs(shifts[$0]), codes[$1]) < (abs(shifts[$1]), codes[$0]) }
    indicator = scoreboard.code(place)
    self.parent = scoreboard.code(parent)
    withParent = Correlation.pearson(scores, scoreboard.column(parent, cycle))
    withOverall = Correlation.pearson(scores, overall)
    meanShift = Statistics.mean(of: shifts.filter(\.isFinite).map(abs))
    largestShift = largest.map { shifts[$0] }
    largestShiftCountry = largest.map { codes[$0] }
    movedRanks = zip(Ranking.ranks(without), Ranking.ranks(overall)).count { $0 != $1 }
  }

  /// The overall scores without the indicator at `place`.
  private static func overall(
    leavingOut place: Int, _ scoreboard: Scoreboard, cycle: Int
  ) -> [Double] {
    let nodes = scoreboard.plan.scores(
      leavingOut: scoreboard.framework.columnPlaces[place], of: scoreboard.scores)
    let values = nodes[scoreboard.framework.planPosition(of: 0)].values
    return scoreboard.countries.indices.map { values[cycle, $0] }
  }
}
