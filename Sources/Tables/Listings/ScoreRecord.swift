import Indicators
import Scoring

/// One score for programs: the fields of ``ScoreListing``, unrounded.
public struct ScoreRecord: Encodable, Sendable {
  let cycle: String
  let country: String
  let node: String
  let score: Double?
  let lower: Double?
  let upper: Double?
  let rank: Int?
  let coverage: Double
  let band: String?
  let status: String
  let marks: [ScoreMark]

  /// All scores of `scoreboard` in the cycles at these places, in the order of the tree.
  public static func list(_ scoreboard: Scoreboard, cycles: [Int]? = nil) -> [ScoreRecord] {
    (cycles ?? Array(scoreboard.cycles.indices)).flatMap { cycle in
      scoreboard.framework.nodes.indices.flatMap { node in
        scoreboard.countries.indices.map { country in
          ScoreRecord(scoreboard, node: node, country: country, cycle: cycle)
        }
      }
    }
  }

  private init(_ scoreboard: Scoreboard, node: Int, country: Int, cycle: Int) {
    let found = scoreboard.score(node: node, country: country, cycle: cycle)
    self.cycle = scoreboard.cycles[cycle].code.rawValue
    self.country = scoreboard.countries[country].code.rawValue
    self.node = scoreboard.framework.nodes[node].node.code.rawValue
    score = found.value
    lower = found.interval?.lowerBound
    upper = found.interval?.upperBound
    rank = found.rank
    coverage = found.coverage
    band = found.value.flatMap { scoreboard.framework.band(of: $0)?.name[.english] }
    status = found.absence?.rawValue ?? found.outcome.word
    marks = found.value == nil ? [] : found.marks.listed
  }
}
