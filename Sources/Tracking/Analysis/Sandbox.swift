import Indicators
import Scoring

/// What would be if the method, or some values, were others; nothing is stored.
public struct Sandbox: Sendable, Encodable {
  /// The code of the framework.
  public let framework: String
  /// Its version.
  public let version: Int
  /// The cycle.
  public let cycle: String
  /// What moves in the cycle: from the top of the tree down, country by country.
  public let moves: [SandboxMove]
  /// How many scores, ranks or bands move in other cycles.
  public let movesElsewhere: Int
  /// The scores as they would be.
  public let scoreboard: Scoreboard

  /// Tries `changes` on `scoreboard` and looks at the cycle at the place `cycle`.
  public init(
    _ scoreboard: Scoreboard, cycle: Int, changes: [SandboxChange], threads: Int = 1
  ) throws(SandboxFault) {
    let framework = changes.reduce(scoreboard.framework) { $0.changing($1) }
    var readings: [Cell: Reading] = [:]
    for case .value(let cell, let reading) in changes { readings[cell] = reading }
    let table = scoreboard.observations.changing(readings, under: framework)
    let changed = Scoreboard(table, threads: threads)
    let bands = Bands(lowerEdges: framework.bands.map(\.from))
    let moves = scoreboard.scores.moves(to: changed.scores, bands: bands)
      .filter(\.isMoreThanRounding)
    self.framework = framework.code.rawValue
    self.version = framework.version
    self.cycle = scoreboard.cycles[cycle].code.rawValue
    // Plans have children first; readers begin at the top.
    self.moves = moves.filter { $0.cycle == cycle }
      .sorted { (-$0.node, $0.country) < (-$1.node, $1.country) }
      .map { SandboxMove($0, from: scoreboard, to: changed) }
    self.movesElsewhere = moves.count { $0.cycle != cycle }
    self.scoreboard = changed
  }

  private enum CodingKeys: String, CodingKey {
    case framework, version, cycle, moves, movesElsewhere
  }
}

extension ScoreMove {
  /// Whether it is more than the last digits of a sum in another order.
  fileprivate var isMoreThanRounding: Bool {
    guard let old = before.score, let new = after.score, before.rank == after.rank,
      before.band == after.band
    else { return true }
    return abs(new - old) > 1e-9
  }
}

extension SandboxMove {
  fileprivate init(_ move: ScoreMove, from scoreboard: Scoreboard, to changed: Scoreboard) {
    let place = scoreboard.framework.nodes.count - 1 - move.node
    node = scoreboard.framework.nodes[place].node.code.rawValue
    country = scoreboard.countries[move.country].code.rawValue
    before = Reading(move.before, move, place, of: scoreboard)
    after = Reading(move.after, move, place, of: changed)
  }
}

extension SandboxMove.Reading {
  fileprivate init(
    _ reading: ScoreMove.Reading, _ move: ScoreMove, _ place: Int, of scoreboard: Scoreboard
  ) {
    let result = scoreboard.scores.nodes[move.node]
    let cell = move.cycle * scoreboard.countries.count + move.country
    let outcome = result.outcomes[cell]
    let known = scoreboard.marks(node: place, country: move.country, cycle: move.cycle)
    score = reading.score
    rank = reading.rank
    band = reading.band.map { scoreboard.framework.bands[$0].name[.english] }
    reason = outcome.isScored ? nil : outcome.sentence
    coverage = result.coverage[cell]
    marks = outcome.isScored ? known.listed : []
  }
}
